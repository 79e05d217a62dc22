-- title: 番号札の終わり方
-- column: month 月
-- column: site 庁舎
-- column: service 窓口
-- column: end 終わり方
-- column: count 札の数
SELECT strftime('%Y-%m', d * 86400, 'unixepoch') AS month, site, ref AS service, code AS "end", SUM(events) AS count
FROM by_place
WHERE kind IN ('ticket_slot', 'ticket_walkin')
GROUP BY 1, 2, 3, 4
ORDER BY 1, 2, 3, 4
