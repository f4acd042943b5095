SELECT agent_id, closed_at_ms
FROM thread
WHERE client_id = :client_id AND closed_at_ms IS NOT NULL
ORDER BY closed_at_ms DESC
LIMIT 1
