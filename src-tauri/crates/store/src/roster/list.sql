SELECT agent.id, person.login, person.name, agent.group_id, supervisor_group.name, person.blocked_at_ms IS NOT NULL
FROM agent
JOIN person ON person.id = agent.id
JOIN supervisor_group ON supervisor_group.id = agent.group_id
