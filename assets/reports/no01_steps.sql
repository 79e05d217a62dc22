-- title: どこで止まったか
-- item: No.1
-- question: ページ・質問ごとに、何人が来て、何人がそこでやめ、もどり、直され、職員をよび、何秒かかったか。
WITH h AS (SELECT c.ref AS k, c.code, SUM(c.events) AS n FROM by_time c WHERE c.kind = 'time' AND c.ref <> 'visit' GROUP BY 1, 2),
r AS (SELECT h.*, b.from_ms, b.to_ms, SUM(n) OVER (PARTITION BY k ORDER BY h.code) AS upto, SUM(n) OVER (PARTITION BY k) AS alln
      FROM h JOIN bucket b ON b.code = h.code),
m AS (SELECT k, ROUND((from_ms + (to_ms - from_ms) * (alln / 2.0 - (upto - n)) / n) / 1000.0, 1) AS median_s
      FROM r WHERE upto >= alln / 2.0 AND upto - n < alln / 2.0 GROUP BY k),
s AS (SELECT ref,
             SUM(CASE WHEN kind = 'step' AND code = 'enter' THEN visits ELSE 0 END) AS visits,
             SUM(CASE WHEN kind = 'stopped' THEN visits ELSE 0 END) AS stopped,
             SUM(CASE WHEN kind = 'step' AND code = 'back' THEN events ELSE 0 END) AS back,
             SUM(CASE WHEN kind = 'reject' THEN events ELSE 0 END) AS rejected,
             SUM(CASE WHEN kind = 'help' THEN events ELSE 0 END) AS helped,
             SUM(CASE WHEN kind = 'touch' THEN events ELSE 0 END) AS missed_taps,
             ROUND(1.0 * SUM(CASE WHEN kind = 'touch' THEN total ELSE 0 END)
                   / NULLIF(SUM(CASE WHEN kind = 'touch' THEN events ELSE 0 END), 0), 1) AS missed_by_mm
      FROM by_time WHERE kind IN ('step', 'stopped', 'reject', 'help', 'touch') GROUP BY ref)
SELECT s.ref AS step, s.visits, s.stopped, s.back, s.rejected, s.helped, s.missed_taps, s.missed_by_mm, m.median_s
FROM s LEFT JOIN m ON m.k = s.ref ORDER BY s.visits DESC, s.ref
