-- Up to where each stream lies here without a gap, whoever put it; as for one device in holds.sql.
WITH run AS (
    SELECT s.stream, s.first, s.last,
        coalesce(max(s.last) OVER (
            PARTITION BY s.stream ORDER BY s.first, s.last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
    FROM understudy.span s
    WHERE s.project = $1
), gap AS (
    SELECT r.stream, min(r.before) AS ends FROM run r WHERE r.first > r.before + 1 GROUP BY r.stream
)
SELECT r.stream, coalesce(min(g.ends), max(r.last))
FROM run r LEFT JOIN gap g ON g.stream = r.stream
GROUP BY r.stream
