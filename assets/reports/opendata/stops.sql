-- title: やめたところ
-- column: month 月
-- column: step ページ・質問
-- column: count 利用の回数
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, ref AS step, SUM(visits) AS count
FROM by_place
WHERE kind = 'stopped'
GROUP BY 1, 2
ORDER BY 1, 2
