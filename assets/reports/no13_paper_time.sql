-- title: 紙での時間
-- item: No.13
-- question: 今の紙のやり方で 何秒かかるか(職員が計った数)。機械では 何秒か。
WITH h AS (SELECT c.ref AS k, c.code, SUM(c.events) AS n FROM by_place c WHERE c.kind = 'time_paper' AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2),
r AS (SELECT h.*, b.from_ms, b.to_ms, SUM(n) OVER (PARTITION BY k ORDER BY h.code) AS upto, SUM(n) OVER (PARTITION BY k) AS alln
      FROM h JOIN bucket b ON b.code = h.code),
m AS (SELECT k, ROUND((from_ms + (to_ms - from_ms) * (alln / 2.0 - (upto - n)) / n) / 1000.0, 1) AS median_s
      FROM r WHERE upto >= alln / 2.0 AND upto - n < alln / 2.0 GROUP BY k),
p AS (SELECT ref, SUM(events) AS timings, ROUND(SUM(total) / 1000.0 / SUM(events)) AS mean_s
      FROM by_place WHERE kind = 'paper' AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1),
t AS (SELECT proc, SUM(visits) AS visits, ROUND(SUM(total) / 1000.0 / SUM(visits)) AS mean_s
      FROM by_place WHERE kind = 'visit' AND code IN ('done', 'handed', 'ticket') AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1)
SELECT p.ref AS procedure, p.timings, p.mean_s AS paper_mean_s, m.median_s AS paper_median_s, t.visits AS terminal_visits, t.mean_s AS terminal_mean_s
FROM p LEFT JOIN m ON m.k = p.ref LEFT JOIN t ON t.proc = p.ref ORDER BY 1
