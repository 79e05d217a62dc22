-- title: データの引きつぎ
-- item: No.10
-- question: どの形で引きつがれたか。
SELECT ref AS procedure, code AS form, SUM(events) AS handed_over
FROM cell WHERE kind = 'out' AND d BETWEEN :from_day AND :to_day AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2 ORDER BY 1, 2
