SELECT agent.id, agent.group_id, agent.profile_status, agent.photo_id, agent.sessions, agent.resumed_sessions
FROM person
JOIN agent ON agent.id = person.id
WHERE person.login = :login
