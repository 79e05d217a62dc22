-- title: 窓口に来たわけ
-- item: No.3
-- question: なぜ窓口に来たのか。
SELECT proc AS procedure, code AS reason, SUM(visits) AS visits
FROM by_place WHERE kind = 'reason_inperson' AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
