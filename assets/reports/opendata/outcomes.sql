-- title: どう終わったか
-- column: month 月
-- column: procedure 手続き
-- column: outcome 終わり方
-- column: count 利用の回数
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, proc AS procedure, code AS outcome, SUM(visits) AS count
FROM by_place
WHERE kind = 'visit'
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3
