SELECT count(*)
FROM thread
WHERE closed_at_ms IS NULL AND agent_id IS NOT NULL
    AND (:viewer IS NULL OR agent_id IN (SELECT agent.id FROM agent
        JOIN supervisor ON supervisor.group_id = agent.group_id AND supervisor.person_id = :viewer))
