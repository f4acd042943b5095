SELECT token.id, token.name, token.role, token.person_id, person.name AS person_name,
    person.blocked_at_ms IS NOT NULL AS blocked, token.created_at_ms, token.expires_at_ms, token.revoked_at_ms
FROM token
JOIN person ON person.id = token.person_id
ORDER BY token.id DESC
