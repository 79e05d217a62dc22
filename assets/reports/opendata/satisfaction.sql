-- title: 満足(5点満点)
-- column: month 月
-- column: procedure 手続き
-- column: mean_score 平均の点
-- column: count 答えた人の数
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, proc AS procedure, ROUND(1.0 * SUM(total) / SUM(visits), 1) AS mean_score, SUM(visits) AS count
FROM by_place
WHERE kind = 'sat' AND code = 'ease'
GROUP BY 1, 2
ORDER BY 1, 2
