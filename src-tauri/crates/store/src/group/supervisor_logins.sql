SELECT supervisor.group_id, person.login
FROM supervisor
JOIN person ON person.id = supervisor.person_id
WHERE person.blocked_at_ms IS NULL
ORDER BY supervisor.group_id, person.login
