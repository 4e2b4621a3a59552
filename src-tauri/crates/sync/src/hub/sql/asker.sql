-- Who asked to join with a device. The first one counts; push refuses a second login.
SELECT login FROM understudy.pack WHERE project = $1 AND device = $2 AND kind = $3 ORDER BY number LIMIT 1
