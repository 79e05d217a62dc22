-- title: 待つのをやめたわけ
-- item: No.4
-- question: なぜ待つのをやめたか。
SELECT site, code AS reason, SUM(visits) AS visits
FROM by_place WHERE kind = 'reason_giveup' AND (:site IS NULL OR site = :site) AND (:procedure IS NULL OR proc = :procedure) GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
