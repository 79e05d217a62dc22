-- title: マイナンバーカードの利用
-- column: month 月
-- column: procedure 手続き
-- column: card カードの結果
-- column: count 利用の回数
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, proc AS procedure, code AS card, SUM(visits) AS count
FROM by_place
WHERE kind = 'card'
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3
