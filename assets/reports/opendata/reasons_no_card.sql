-- title: カードを持っていないわけ
-- column: month 月
-- column: reason わけ
-- column: count 答えた人の数
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, code AS reason, SUM(visits) AS count
FROM by_place
WHERE kind = 'reason_nocard'
GROUP BY 1, 2
ORDER BY 1, 2
