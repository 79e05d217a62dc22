-- title: 利用と満足
-- item: No.1
-- question: 手続きごとに、何回使われ、最後までできたのは何回か。満足は5点満点で何点か(答えた人の数も)。
SELECT proc AS procedure,
       SUM(CASE WHEN kind = 'visit' THEN visits ELSE 0 END) AS visits,
       SUM(CASE WHEN kind = 'visit' AND code IN ('done', 'handed', 'ticket') THEN visits ELSE 0 END) AS reached,
       SUM(CASE WHEN kind = 'visit' AND code IN ('stopped', 'timeout', 'fault') THEN visits ELSE 0 END) AS stopped,
       SUM(CASE WHEN kind = 'asked' AND ref = 'sat' THEN visits ELSE 0 END) AS asked,
       SUM(CASE WHEN kind = 'sat' AND code = 'ease' THEN visits ELSE 0 END) AS answered,
       ROUND(1.0 * SUM(CASE WHEN kind = 'sat' AND code = 'ease' THEN total ELSE 0 END)
             / NULLIF(SUM(CASE WHEN kind = 'sat' AND code = 'ease' THEN visits ELSE 0 END), 0), 2) AS satisfaction
FROM by_place
WHERE kind IN ('visit', 'asked', 'sat') AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure)
GROUP BY proc ORDER BY proc
