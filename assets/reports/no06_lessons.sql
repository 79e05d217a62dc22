-- title: 講座
-- item: No.6
-- question: どの講座が 始められ、終えられ、やめられたか。
SELECT ref AS lesson, code AS what, SUM(events) AS events
FROM by_time WHERE kind = 'lesson' GROUP BY 1, 2 ORDER BY 1, 2
