-- title: 待ち時間
-- item: No.4
-- question: 窓口ごとに、番号はどう終わり、待ちは真ん中の人で何秒か。予約の割合は。
WITH h AS (SELECT c.site || ' ' || c.ref AS k, c.code, SUM(c.events) AS n FROM by_place c WHERE c.kind = 'time_wait' AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2),
r AS (SELECT h.*, b.from_ms, b.to_ms, SUM(n) OVER (PARTITION BY k ORDER BY h.code) AS upto, SUM(n) OVER (PARTITION BY k) AS alln
      FROM h JOIN bucket b ON b.code = h.code),
m AS (SELECT k, ROUND((from_ms + (to_ms - from_ms) * (alln / 2.0 - (upto - n)) / n) / 1000.0, 1) AS median_s
      FROM r WHERE upto >= alln / 2.0 AND upto - n < alln / 2.0 GROUP BY k)
SELECT site, ref AS service,
       SUM(visits_) AS tickets, SUM(CASE WHEN kind = 'ticket_slot' THEN visits_ ELSE 0 END) AS booked,
       SUM(CASE WHEN code = 'served' THEN visits_ ELSE 0 END) AS served,
       SUM(CASE WHEN code = 'absent' THEN visits_ ELSE 0 END) AS absent,
       SUM(CASE WHEN code IN ('giveup', 'cancelled') THEN visits_ ELSE 0 END) AS given_up,
       m.median_s AS median_wait_s
FROM (SELECT site, ref, kind, code, SUM(events) AS visits_ FROM by_place
      WHERE kind IN ('ticket_slot', 'ticket_walkin') AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2, 3, 4)
LEFT JOIN m ON m.k = site || ' ' || ref
GROUP BY site, ref ORDER BY site, ref
