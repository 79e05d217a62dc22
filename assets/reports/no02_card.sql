-- title: カードの利用
-- item: No.2
-- question: 手続きごとに、カードが何回使われ、使われなかったか。読めなかったわけは何か。読む時間は。
SELECT proc AS procedure,
       SUM(CASE WHEN kind = 'visit' THEN visits ELSE 0 END) AS visits,
       SUM(CASE WHEN kind = 'card' AND code = 'ok' THEN visits ELSE 0 END) AS with_card,
       SUM(CASE WHEN kind = 'card' AND code = 'wrong_pin' THEN visits ELSE 0 END) AS wrong_pin,
       SUM(CASE WHEN kind = 'card' AND code IN ('locked', 'refused') THEN visits ELSE 0 END) AS locked,
       SUM(CASE WHEN kind = 'card' AND code = 'unsupported' THEN visits ELSE 0 END) AS unsupported,
       SUM(CASE WHEN kind = 'card' AND code = 'removed' THEN visits ELSE 0 END) AS removed,
       SUM(CASE WHEN kind = 'card' AND code = 'no_card' THEN visits ELSE 0 END) AS no_card,
       SUM(CASE WHEN kind = 'card' AND code = 'reader_down' THEN visits ELSE 0 END) AS reader_down,
       ROUND(1.0 * SUM(CASE WHEN kind = 'card' AND code = 'ok' THEN total ELSE 0 END)
             / NULLIF(SUM(CASE WHEN kind = 'card' AND code = 'ok' THEN events ELSE 0 END), 0)) AS mean_read_ms
FROM by_place WHERE kind IN ('visit', 'card') AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY proc ORDER BY visits DESC, proc
