SELECT count(*) FROM (
    SELECT 1
    FROM thread
    WHERE closed_at_ms IS NOT NULL
        AND (:viewer IS NULL OR agent_id IN (SELECT agent.id FROM agent
            JOIN supervisor ON supervisor.group_id = agent.group_id AND supervisor.person_id = :viewer))
    LIMIT 10000
)
