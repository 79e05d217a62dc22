-- title: 時間ごとの利用
-- item: No.4
-- question: いちばん こむのは何時台か。
SELECT CAST(substr(code, 2) AS INTEGER) AS hour, SUM(visits) AS visits
FROM cell WHERE kind = 'hour' AND d BETWEEN :from_day AND :to_day AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1 ORDER BY 1
