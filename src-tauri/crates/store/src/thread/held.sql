SELECT id, waiting_for, waiting_since_ms, in_front
FROM thread
WHERE agent_id = :agent_id AND closed_at_ms IS NULL
