SELECT agent_id
FROM free_agent
WHERE agent_id <> :except
ORDER BY occupied, last_assigned_at_ms, agent_id
LIMIT 1
