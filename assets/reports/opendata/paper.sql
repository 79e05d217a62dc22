-- title: 紙とデータの引きつぎ
-- column: month 月
-- column: form 形(paper, qr, pdf…)
-- column: count 件数
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, code AS form, SUM(events) AS count
FROM by_place
WHERE kind = 'out'
GROUP BY 1, 2
ORDER BY 1, 2
