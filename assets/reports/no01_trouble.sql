-- title: こまったこと
-- item: No.1
-- question: 何にこまったか(選んだ人の数)。
SELECT proc AS procedure, code AS trouble, SUM(visits) AS visits
FROM by_place WHERE kind = 'trouble' AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
