SELECT count(*)
FROM person
WHERE administrator = 1 AND blocked_at_ms IS NULL AND id <> :id
    AND (NOT :with_password OR EXISTS (SELECT 1 FROM credential WHERE credential.person_id = person.id))
