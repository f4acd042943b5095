DELETE FROM change
WHERE seq IN (SELECT seq FROM change WHERE seq < :keep_from ORDER BY seq LIMIT :at_once)
    AND (at_ms < :before_ms OR seq < :at_most_from)
