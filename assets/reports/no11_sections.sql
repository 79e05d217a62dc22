-- title: 担当課ごとの利用
-- item: No.11
-- question: 半年ごと・担当課ごとに、いくつの手続きが 何回使われ、最後までできたか。担当課の無いものは unknown。
WITH v AS (SELECT d, proc, SUM(visits) AS n, SUM(CASE WHEN code IN ('done', 'handed', 'ticket') THEN visits ELSE 0 END) AS k
           FROM by_place WHERE kind = 'visit' AND proc <> '' AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2),
-- 年度は4月から: 3か月もどすと、1〜6月が前期になる。
h AS (SELECT v.*, strftime('%Y', d * 86400, 'unixepoch', 'start of month', '-3 months') || '-H'
             || CASE WHEN strftime('%m', d * 86400, 'unixepoch', 'start of month', '-3 months') <= '06' THEN '1' ELSE '2' END AS half FROM v)
SELECT h.half, COALESCE(s.owner, 'unknown') AS section, COUNT(DISTINCT h.proc) AS procedures, SUM(h.n) AS visits, SUM(h.k) AS reached,
       ROUND(100.0 * SUM(h.k) / SUM(h.n), 1) AS percent
FROM h LEFT JOIN section s ON s.proc = h.proc GROUP BY 1, 2 ORDER BY 1, 2
