-- title: 窓口の時間
-- item: No.4
-- question: よばれてから終わるまで、予約の時刻からよばれるまで、真ん中の人で何秒か。
WITH h AS (SELECT c.kind || ' ' || c.site || ' ' || c.ref AS k, c.kind, c.site, c.ref, c.code, SUM(c.events) AS n FROM by_place c WHERE c.kind IN ('time_serve', 'time_delay') AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 2, 3, 4, 5),
r AS (SELECT h.*, b.from_ms, b.to_ms, SUM(n) OVER (PARTITION BY k ORDER BY h.code) AS upto, SUM(n) OVER (PARTITION BY k) AS alln
      FROM h JOIN bucket b ON b.code = h.code),
m AS (SELECT kind, site, ref, alln, ROUND((from_ms + (to_ms - from_ms) * (alln / 2.0 - (upto - n)) / n) / 1000.0, 1) AS median_s
      FROM r WHERE upto >= alln / 2.0 AND upto - n < alln / 2.0 GROUP BY 1, 2, 3)
SELECT site, ref AS service, MAX(CASE WHEN kind = 'time_serve' THEN alln END) AS served, MAX(CASE WHEN kind = 'time_serve' THEN median_s END) AS median_serve_s,
       MAX(CASE WHEN kind = 'time_delay' THEN alln END) AS booked, MAX(CASE WHEN kind = 'time_delay' THEN median_s END) AS median_delay_s
FROM m GROUP BY 1, 2 ORDER BY 1, 2
