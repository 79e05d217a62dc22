-- title: 起動と再起動
-- item: No.16
-- question: 何日 動き、1日に2回目からの起動(止まって もう一度 動いた)は 何回か。
SELECT device, COUNT(*) AS days, SUM(starts) AS starts, SUM(starts) - COUNT(*) AS restarts
FROM (SELECT device, substr(at15, 1, 10) AS day, SUM(n) AS starts
      FROM fault WHERE code = 'started' AND substr(at15, 1, 10) BETWEEN :from AND :to GROUP BY 1, 2)
GROUP BY 1 ORDER BY 1
