-- title: 字の大きさ
-- column: month 月
-- column: text_size 字の大きさ
-- column: count 利用の回数
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, text AS text_size, SUM(visits) AS count
FROM by_manner
WHERE kind = 'visit'
GROUP BY 1, 2
ORDER BY 1, 2
