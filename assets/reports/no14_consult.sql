-- title: 相談の方法
-- item: No.14
-- question: どの方法が えらばれたか。
SELECT ref AS topic, code AS way, SUM(visits) AS visits
FROM by_place WHERE kind = 'consult' AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
