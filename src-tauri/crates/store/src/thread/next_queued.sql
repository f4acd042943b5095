SELECT id, client_id, agent_id, waiting_for, waiting_since_ms, closed_at_ms IS NOT NULL AS closed
FROM thread
WHERE closed_at_ms IS NULL AND agent_id IS NULL
ORDER BY waiting_for, waiting_since_ms, id
LIMIT 1
