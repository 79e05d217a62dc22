-- title: 使われている手続き
-- item: No.11
-- question: どの手続きが 1回でも使われたか(担当課は手続きのファイルにある)。
SELECT proc AS procedure, SUM(visits) AS visits, COUNT(DISTINCT d) AS days
FROM cell WHERE kind = 'visit' AND proc <> '' AND d BETWEEN :from_day AND :to_day AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1 ORDER BY 1
