-- title: 窓口端末の利用(時間別)
-- column: month 月
-- column: site 庁舎
-- column: hour 時(0〜23)
-- column: count 利用の回数
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, site, CAST(substr(code, 2) AS INTEGER) AS hour, SUM(visits) AS count
FROM by_place
WHERE kind = 'hour'
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3
