-- title: 変える前と後
-- item: No.7
-- question: 案内の版ごとに、最後までできた割合は何%から何%の間か(95%)。
WITH v AS (SELECT content_ver, MIN(d) AS first_d, MAX(d) AS last_d, SUM(visits) AS n,
                  SUM(CASE WHEN code IN ('done', 'handed', 'ticket') THEN visits ELSE 0 END) AS k
           FROM cell WHERE kind = 'visit' AND d BETWEEN :from_day AND :to_day AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY content_ver)
SELECT content_ver, date(first_d * 86400, 'unixepoch') AS first_day, date(last_d * 86400, 'unixepoch') AS last_day,
       n AS visits, k AS reached, ROUND(100.0 * k / n, 1) AS percent,
       ROUND(100.0 * (1.0 * k / n + 1.9208 / n - 1.96 * sqrt(1.0 * k * (n - k) / n / n / n + 0.9604 / n / n)) / (1 + 3.8416 / n), 1) AS percent_from,
       ROUND(100.0 * (1.0 * k / n + 1.9208 / n + 1.96 * sqrt(1.0 * k * (n - k) / n / n / n + 0.9604 / n / n)) / (1 + 3.8416 / n), 1) AS percent_to
FROM v ORDER BY first_d, content_ver
