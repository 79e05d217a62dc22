-- title: カードを持っていないわけ
-- item: No.2
-- question: 持っていないわけは何か。月ごとに。
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, code AS reason, SUM(visits) AS visits
FROM cell WHERE kind = 'reason_nocard' AND d BETWEEN :from_day AND :to_day AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
