SELECT id, status, reason, next_reason, began_at_ms, ended_at_ms, cause, changed_by, changed_by_name
FROM interval_shown
WHERE agent_id = :agent_id AND id < :before
ORDER BY id DESC
LIMIT :limit
