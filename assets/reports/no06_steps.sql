-- title: 使い方ごとの ページの時間
-- item: No.6
-- question: 使い方・助け方ごとに、どのページで 何秒かかり、どこで職員をよんだか。
WITH h AS (SELECT c.mode || ' ' || c.assist || ' ' || c.ref AS k, c.mode, c.assist, c.ref, c.code, SUM(c.events) AS n FROM by_manner c WHERE c.kind = 'time' AND c.ref <> 'visit' AND (:site IS NULL OR site = :site) GROUP BY 2, 3, 4, 5),
r AS (SELECT h.*, b.from_ms, b.to_ms, SUM(n) OVER (PARTITION BY k ORDER BY h.code) AS upto, SUM(n) OVER (PARTITION BY k) AS alln
      FROM h JOIN bucket b ON b.code = h.code),
m AS (SELECT mode, assist, ref, alln, ROUND((from_ms + (to_ms - from_ms) * (alln / 2.0 - (upto - n)) / n) / 1000.0, 1) AS median_s
      FROM r WHERE upto >= alln / 2.0 AND upto - n < alln / 2.0 GROUP BY 1, 2, 3),
s AS (SELECT mode, assist, ref, SUM(events) AS calls FROM by_manner WHERE kind = 'help' AND code = 'staff' AND (:site IS NULL OR site = :site) GROUP BY 1, 2, 3)
SELECT m.mode, m.assist, m.ref AS step, m.alln AS times, m.median_s, COALESCE(s.calls, 0) AS called_staff
FROM m LEFT JOIN s ON s.mode = m.mode AND s.assist = m.assist AND s.ref = m.ref ORDER BY 1, 2, 4 DESC, 3
