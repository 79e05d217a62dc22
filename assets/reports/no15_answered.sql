-- title: 職員をよばずにすんだ割合
-- item: No.15
-- question: 職員をよんだのは何回か、よばずに終えたのは何回か。
SELECT proc AS procedure, SUM(CASE WHEN kind = 'visit' THEN visits ELSE 0 END) AS visits,
       SUM(CASE WHEN kind = 'called_staff' THEN visits ELSE 0 END) AS called_staff,
       SUM(CASE WHEN kind = 'visit' THEN visits ELSE 0 END)
         - SUM(CASE WHEN kind = 'called_staff' THEN visits ELSE 0 END) AS without_staff
FROM by_place WHERE kind IN ('visit', 'called_staff') AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure)
GROUP BY 1 ORDER BY 1
