-- title: 相談の方法
-- item: No.14
-- question: どの方法が えらばれたか。
SELECT ref AS topic, code AS way, SUM(visits) AS visits
FROM cell WHERE kind = 'consult' AND d BETWEEN :from_day AND :to_day AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
