-- title: 受け取ってから受付まで
-- item: No.13
-- question: 職員が受け取ってから受付まで何秒か。返されたのは。
SELECT ref AS procedure, code AS result, SUM(events) AS forms, ROUND(1.0 * SUM(total) / SUM(events)) AS mean_s
FROM by_time WHERE kind = 'ack' GROUP BY 1, 2 ORDER BY 1, 2
