UPDATE status_log SET ended_at_ms = :ended_at_ms
WHERE agent_id = :agent_id AND ended_at_ms IS NULL
RETURNING status, reason_id, began_at_ms, ended_at_ms
