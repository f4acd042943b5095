SELECT agent.id AS agent_id, count(status_log.id) AS open
FROM agent
LEFT JOIN status_log ON status_log.agent_id = agent.id AND status_log.ended_at_ms IS NULL
GROUP BY agent.id
HAVING count(status_log.id) <> 1
LIMIT 100
