-- title: 窓口端末の利用(曜日別)
-- column: month 月
-- column: site 庁舎
-- column: weekday 曜日(1 月 … 7 日)
-- column: count 利用の回数
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, site, (d + 3) % 7 + 1 AS weekday, SUM(visits) AS count
FROM cell
WHERE kind = 'visit' AND d BETWEEN :from_day AND :to_day
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3
