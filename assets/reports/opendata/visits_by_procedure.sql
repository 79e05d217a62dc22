-- title: 窓口端末の利用(手続き別)
-- column: month 月
-- column: site 庁舎
-- column: procedure 手続き(空: えらんでいない)
-- column: count 利用の回数
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, site, proc AS procedure, SUM(visits) AS count
FROM by_place
WHERE kind = 'visit'
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3
