SELECT
    supervisor_group.id,
    supervisor_group.name,
    (SELECT group_concat(person.name, char(10) ORDER BY person.name)
        FROM supervisor JOIN person ON person.id = supervisor.person_id
        WHERE supervisor.group_id = supervisor_group.id AND person.blocked_at_ms IS NULL) AS supervisors,
    (SELECT count(*) FROM agent JOIN person ON person.id = agent.id
        WHERE agent.group_id = supervisor_group.id AND person.blocked_at_ms IS NULL) AS agents
FROM supervisor_group
ORDER BY supervisor_group.name
