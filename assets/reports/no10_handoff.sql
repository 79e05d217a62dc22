-- title: データの引きつぎ
-- item: No.10
-- question: どの形で引きつがれたか。
SELECT ref AS procedure, code AS form, SUM(events) AS handed_over
FROM by_time WHERE kind = 'out' GROUP BY 1, 2 ORDER BY 1, 2
