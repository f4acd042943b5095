INSERT OR REPLACE INTO free_agent (agent_id, occupied, last_assigned_at_ms)
SELECT
    agent.id,
    count(thread.id),
    coalesce((SELECT max(began_at_ms) FROM assignment WHERE assignment.agent_id = agent.id), 0)
FROM agent
JOIN status_log ON status_log.agent_id = agent.id AND status_log.ended_at_ms IS NULL
    AND status_log.status IN ('active', 'active_free')
LEFT JOIN thread ON thread.agent_id = agent.id AND thread.closed_at_ms IS NULL
GROUP BY agent.id
HAVING count(thread.id) < agent.sessions
