-- title: やり方ごとの できた割合
-- item: No.6
-- question: 使い方・助け方・ことば・字の大きさ・補助ごとに、何回使われ、最後までできたか。直されずにできたか。
SELECT mode, assist, lang, text, aids,
       SUM(CASE WHEN kind = 'visit' THEN visits ELSE 0 END) AS visits,
       SUM(CASE WHEN kind = 'visit' AND code IN ('done', 'handed', 'ticket') THEN visits ELSE 0 END) AS reached,
       SUM(CASE WHEN kind = 'first_right' THEN visits ELSE 0 END) AS first_time_right
FROM cell WHERE kind IN ('visit', 'first_right') AND d BETWEEN :from_day AND :to_day AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure)
GROUP BY 1, 2, 3, 4, 5 ORDER BY visits DESC, 1, 2, 3, 4, 5
