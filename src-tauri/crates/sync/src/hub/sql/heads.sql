-- The next packs, without their bytes.
SELECT number, device, kind, label, length, born
FROM understudy.pack
WHERE project = $1 AND number > $2
ORDER BY number
LIMIT 500
