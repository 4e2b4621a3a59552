SELECT bytes FROM understudy.pack WHERE project = $1 AND label = $2 AND kind = $3 ORDER BY number LIMIT 1
