WITH derived AS (
    SELECT agent.id AS agent_id, count(thread.id) AS occupied
    FROM agent
    JOIN status_log ON status_log.agent_id = agent.id AND status_log.ended_at_ms IS NULL
        AND status_log.status IN ('active', 'active_free')
    LEFT JOIN thread ON thread.agent_id = agent.id AND thread.closed_at_ms IS NULL
    GROUP BY agent.id
    HAVING count(thread.id) < agent.sessions
)
SELECT coalesce(derived.agent_id, free_agent.agent_id) AS agent_id
FROM derived
FULL JOIN free_agent ON free_agent.agent_id = derived.agent_id
WHERE derived.occupied IS NOT free_agent.occupied
LIMIT 100
