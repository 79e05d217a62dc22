-- title: きょうの利用
-- item: No.1
-- question: 一目で: 利用、最後までできた、職員をよんだ、満足と答えた人の数。
SELECT SUM(CASE WHEN kind = 'visit' THEN visits ELSE 0 END) AS visits,
       SUM(CASE WHEN kind = 'visit' AND code IN ('done', 'handed', 'ticket') THEN visits ELSE 0 END) AS reached,
       SUM(CASE WHEN kind = 'called_staff' THEN visits ELSE 0 END) AS called_staff,
       SUM(CASE WHEN kind = 'asked' AND ref = 'sat' THEN visits ELSE 0 END) AS asked,
       SUM(CASE WHEN kind = 'sat' AND code = 'ease' THEN visits ELSE 0 END) AS answered,
       ROUND(1.0 * SUM(CASE WHEN kind = 'sat' AND code = 'ease' THEN total ELSE 0 END)
             / NULLIF(SUM(CASE WHEN kind = 'sat' AND code = 'ease' THEN visits ELSE 0 END), 0), 2) AS satisfaction
FROM by_time WHERE kind IN ('visit', 'called_staff', 'asked', 'sat')
