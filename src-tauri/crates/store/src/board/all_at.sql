SELECT
    agent.id,
    person.login,
    person.name,
    agent.group_id,
    supervisor_group.name AS group_name,
    agent.alias,
    agent.photo_id,
    agent.sessions,
    'offline' AS status,
    NULL AS reason,
    NULL AS next_reason,
    :at_ms AS began_at_ms,
    'added' AS cause,
    0 AS threads,
    0 AS pinned,
    0 AS pending_requests,
    0 AS warned
FROM agent
JOIN person ON person.id = agent.id
JOIN supervisor_group ON supervisor_group.id = agent.group_id
WHERE person.blocked_at_ms IS NULL OR person.blocked_at_ms > :at_ms
