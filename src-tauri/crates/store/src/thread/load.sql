SELECT id, client_id, agent_id, waiting_for, waiting_since_ms, closed_at_ms IS NOT NULL AS closed
FROM thread
WHERE id = :id
