-- title: 試みの評価
-- item: No.8
-- question: 試みの質問に どう答えたか(質問はファイルで足す)。
SELECT ref AS question, code AS answer, SUM(visits) AS visits
FROM by_time WHERE kind = 'pilot' GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
