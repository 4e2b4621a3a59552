-- Which of these labels lie here: those that a device put, or whoever put them.
SELECT DISTINCT label
FROM understudy.pack
WHERE project = $1 AND kind = $2 AND label = ANY ($3) AND ($5 OR device = $4)
