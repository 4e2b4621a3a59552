-- Whether whoever is connected asked to join and did nothing else yet (kind 5 is a request).
SELECT coalesce(min(kind) = 5 AND max(kind) = 5, false)
FROM understudy.pack
WHERE project = $1 AND login = session_user::text
