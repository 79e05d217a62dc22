-- title: 書かずにすんだ項目
-- item: No.13
-- question: 項目のうち、書かずにすんだのは何割か。直されたのは。
SELECT ref AS procedure,
       SUM(CASE WHEN code = 'total' THEN total ELSE 0 END) AS fields,
       SUM(CASE WHEN code = 'prefilled' THEN total ELSE 0 END) AS prefilled,
       SUM(CASE WHEN code = 'typed' THEN total ELSE 0 END) AS typed,
       SUM(CASE WHEN code IN ('fixed_by_user', 'fixed_by_staff') THEN total ELSE 0 END) AS corrected,
       ROUND(100.0 * SUM(CASE WHEN code = 'prefilled' THEN total ELSE 0 END)
             / NULLIF(SUM(CASE WHEN code = 'total' THEN total ELSE 0 END), 0), 1) AS percent_prefilled
FROM by_time WHERE kind = 'field' GROUP BY 1 ORDER BY 1
