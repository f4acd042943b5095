INSERT OR IGNORE INTO person (id, login, name)
SELECT lost.person_id, 'lost-' || lost.person_id, 'Lost ' || lost.person_id
FROM (
    SELECT id AS person_id FROM agent
    UNION SELECT person_id FROM supervisor
) AS lost
WHERE NOT EXISTS (SELECT 1 FROM person WHERE person.id = lost.person_id)
