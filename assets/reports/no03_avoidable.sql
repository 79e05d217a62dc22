-- title: 来なくてもよかった来庁
-- item: No.3
-- question: 家・店などで できたのは何回か。書類が足りず 二度目の来庁になったのは何回か。
SELECT ref AS procedure, kind, code AS way, SUM(visits) AS visits
FROM by_time WHERE kind IN ('avoid', 'papers') GROUP BY 1, 2, 3 ORDER BY 1, 2, 4 DESC, 3
