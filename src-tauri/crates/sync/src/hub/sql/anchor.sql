-- The project, and the mark of the pack up to which was read: another one, or none, means that the hub was set back.
SELECT (SELECT k.born FROM understudy.pack k WHERE k.project = $1 AND k.number = $2) AS born
FROM understudy.project p WHERE p.project = $1
