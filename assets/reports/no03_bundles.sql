-- title: えらばれた手続きと まとめての数
-- item: No.3
-- question: どの手続きが どこから えらばれたか。一度に いくつの手続きを まとめたか(平均)。次に オンラインにする手続きを えらぶために。
SELECT ref AS procedure, code AS origin, SUM(visits) AS visits, ROUND(1.0 * SUM(total) / SUM(events), 1) AS mean_bundle
FROM by_time WHERE kind = 'pick' AND ref <> '' GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
