-- title: 公開できる月ごとの数
-- item: No.9
-- question: 月・手続きごとの利用(10に満たない数は 出さない)。
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, proc AS procedure, SUM(visits) AS count
FROM by_place WHERE kind = 'visit' AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2 HAVING SUM(visits) >= 10 ORDER BY 1, 2
