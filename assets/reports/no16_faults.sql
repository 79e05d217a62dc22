-- title: 故障
-- item: No.16
-- question: どの故障が 何回、何秒とまったか。
SELECT device, code AS fault, SUM(n) AS times, SUM(down_s) AS down_s
FROM fault WHERE code <> 'started' AND substr(at15, 1, 10) BETWEEN :from AND :to GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
