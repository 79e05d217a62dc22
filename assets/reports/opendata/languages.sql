-- title: ことば
-- column: month 月
-- column: language ことば(BCP 47)
-- column: count 利用の回数
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, lang AS language, SUM(visits) AS count
FROM by_manner
WHERE kind = 'visit'
GROUP BY 1, 2
ORDER BY 1, 2
