-- title: お知らせ
-- item: No.5
-- question: どのお知らせが 見られ、印刷され、役に立ったか。
SELECT ref AS notice, code AS how, SUM(visits) AS visits
FROM cell WHERE kind = 'notice' AND d BETWEEN :from_day AND :to_day AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2 ORDER BY 1, 2
