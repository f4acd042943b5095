SELECT
    person.id,
    person.login,
    person.name,
    person.administrator,
    person.blocked_at_ms IS NOT NULL AS blocked,
    (SELECT group_concat(supervisor.group_id) FROM supervisor WHERE supervisor.person_id = person.id) AS supervises,
    EXISTS (SELECT 1 FROM credential WHERE credential.person_id = person.id) AS has_password,
    agent.group_id,
    agent.alias,
    agent.photo_id,
    agent.sessions,
    agent.resumed_sessions
FROM person
LEFT JOIN agent ON agent.id = person.id
