-- title: 年代
-- item: No.6
-- question: 自分で答えた年代ごとに、最後までできたのは何人か。
SELECT code AS age, SUM(visits) AS answered, SUM(CASE WHEN ref = 'reached' THEN visits ELSE 0 END) AS reached
FROM by_time WHERE kind = 'age' GROUP BY 1 ORDER BY CASE code WHEN 'u40' THEN 0 ELSE 1 END, code
