SELECT number, stream, first, last
FROM understudy.span
WHERE project = $1 AND number >= $2 AND number <= $3
ORDER BY number
