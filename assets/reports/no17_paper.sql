-- title: 紙
-- item: No.17
-- question: 何枚 印刷し、紙を使わずに 何件 引きついだか。
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month,
       SUM(CASE WHEN code IN ('paper', 'label') THEN total ELSE 0 END) AS pages_printed,
       SUM(CASE WHEN code IN ('qr', 'json', 'csv', 'pdf') THEN events ELSE 0 END) AS handed_without_paper
FROM by_time WHERE kind = 'out' GROUP BY 1 ORDER BY 1
