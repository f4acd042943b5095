SELECT
    free_agent.agent_id,
    person.name,
    supervisor_group.name AS group_name,
    agent.sessions - free_agent.occupied AS free_sessions
FROM free_agent
JOIN agent ON agent.id = free_agent.agent_id
JOIN person ON person.id = free_agent.agent_id
JOIN supervisor_group ON supervisor_group.id = agent.group_id
ORDER BY free_agent.occupied, free_agent.last_assigned_at_ms, free_agent.agent_id
LIMIT 200
