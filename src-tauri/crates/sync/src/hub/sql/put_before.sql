-- Whether this device put this label already: saves sending a large pack once more.
SELECT count(*) FROM understudy.pack WHERE project = $1 AND label = $2 AND device = $3
