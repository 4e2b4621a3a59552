-- Up to where a stream's sequences lie here without a gap: each run is held against the furthest before it, and the first
-- one that begins too late ends the count.
WITH run AS (
    SELECT s.first, s.last,
        coalesce(max(s.last) OVER (
            ORDER BY s.first, s.last ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
    FROM understudy.span s
    WHERE s.project = $1 AND s.device = $2 AND s.stream = $3
)
SELECT coalesce(
    (SELECT r.before FROM run r WHERE r.first > r.before + 1 ORDER BY r.first LIMIT 1),
    (SELECT max(r.last) FROM run r),
    0)
