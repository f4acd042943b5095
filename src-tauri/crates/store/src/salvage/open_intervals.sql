INSERT INTO status_log (agent_id, status, began_at_ms, cause)
SELECT
    agent.id,
    'offline',
    coalesce((SELECT began_at_ms FROM status_log ORDER BY id DESC LIMIT 1), (SELECT created_at_ms FROM workspace), 0),
    'connection_lost'
FROM agent
WHERE NOT EXISTS (SELECT 1 FROM status_log WHERE status_log.agent_id = agent.id AND status_log.ended_at_ms IS NULL)
ORDER BY agent.id
