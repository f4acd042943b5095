SELECT EXISTS (
    SELECT 1 FROM (SELECT seq, at_ms FROM change ORDER BY seq LIMIT 1) AS oldest
    WHERE oldest.seq < :keep_from AND (oldest.at_ms < :before_ms OR oldest.seq < :at_most_from)
)
