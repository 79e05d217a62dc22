-- title: 時間ごとの利用
-- item: No.4
-- question: いちばん こむのは何時台か。
SELECT CAST(substr(code, 2) AS INTEGER) AS hour, SUM(visits) AS visits
FROM by_time WHERE kind = 'hour' GROUP BY 1 ORDER BY 1
