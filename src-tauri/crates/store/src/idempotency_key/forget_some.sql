DELETE FROM done_once
WHERE (token_id, key) IN (SELECT token_id, key FROM done_once WHERE at_ms < :before_ms ORDER BY at_ms LIMIT :at_once)
