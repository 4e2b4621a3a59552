-- The latest packs of statements of each device: each holds all that its device had said by then, or had of others.
SELECT k.bytes
FROM understudy.pack k
JOIN (
    SELECT n.number, row_number() OVER (PARTITION BY n.device ORDER BY n.number DESC) AS age
    FROM understudy.pack n
    WHERE n.project = $1 AND n.kind = $2
) latest ON latest.number = k.number
WHERE k.project = $1 AND latest.age <= 4
