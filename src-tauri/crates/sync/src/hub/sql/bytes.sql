SELECT number, bytes
FROM understudy.pack
WHERE project = $1 AND number = ANY ($2)
ORDER BY number
