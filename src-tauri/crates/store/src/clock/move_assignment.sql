UPDATE assignment SET
    began_at_ms = CASE WHEN began_at_ms > :now_ms THEN max(began_at_ms - :by_ms, :floor_ms) ELSE began_at_ms END,
    ended_at_ms = CASE WHEN ended_at_ms > :now_ms THEN max(ended_at_ms - :by_ms, :floor_ms) ELSE ended_at_ms END
WHERE began_at_ms > :now_ms OR ended_at_ms > :now_ms
