-- title: やり方ごとの できた割合
-- item: No.6
-- question: 使い方・助け方・ことば・字の大きさ・補助ごとに、何回使われ、最後までできたか。直されずにできたか。
SELECT mode, assist, lang, text, aids,
       SUM(CASE WHEN kind = 'visit' THEN visits ELSE 0 END) AS visits,
       SUM(CASE WHEN kind = 'visit' AND code IN ('done', 'handed', 'ticket') THEN visits ELSE 0 END) AS reached,
       SUM(CASE WHEN kind = 'first_right' THEN visits ELSE 0 END) AS first_time_right
FROM by_manner WHERE kind IN ('visit', 'first_right') AND (:site IS NULL OR site = :site)
GROUP BY 1, 2, 3, 4, 5 ORDER BY visits DESC, 1, 2, 3, 4, 5
