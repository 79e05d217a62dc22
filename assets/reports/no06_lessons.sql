-- title: 講座
-- item: No.6
-- question: どの講座が 始められ、終えられ、やめられたか。
SELECT ref AS lesson, code AS what, SUM(events) AS events
FROM cell WHERE kind = 'lesson' AND d BETWEEN :from_day AND :to_day AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2 ORDER BY 1, 2
