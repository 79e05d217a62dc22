-- title: 案内の手入れ
-- item: No.12
-- question: 案内は いつから どの版か。最後に変えてから何日か。
SELECT content_ver, date(MIN(d) * 86400, 'unixepoch') AS first_day, MAX(d) - MIN(d) + 1 AS days, SUM(visits) AS visits
FROM cell WHERE kind = 'visit' AND d BETWEEN :from_day AND :to_day AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1 ORDER BY MIN(d), 1
