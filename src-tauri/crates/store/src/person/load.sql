SELECT id, login, name, administrator, EXISTS (SELECT 1 FROM agent WHERE agent.id = person.id) AS agent
FROM person
WHERE id = coalesce(:id, (SELECT min(id) FROM person WHERE administrator = 1 AND blocked_at_ms IS NULL))
    AND blocked_at_ms IS NULL
