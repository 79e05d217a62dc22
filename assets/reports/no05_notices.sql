-- title: お知らせ
-- item: No.5
-- question: どのお知らせが 見られ、印刷され、役に立ったか。
SELECT ref AS notice, code AS how, SUM(visits) AS visits
FROM by_time WHERE kind = 'notice' GROUP BY 1, 2 ORDER BY 1, 2
