-- title: カードを持っていないわけ
-- item: No.2
-- question: 持っていないわけは何か。月ごとに。
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, code AS reason, SUM(visits) AS visits
FROM by_time WHERE kind = 'reason_nocard' GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
