SELECT
    client.name,
    client.blocked_at_ms,
    client.blocked_by,
    person.name AS blocked_by_name,
    client.blocked_in,
    (SELECT thread.id FROM thread WHERE thread.client_id = client.id AND thread.closed_at_ms IS NULL) AS thread_id
FROM client
LEFT JOIN person ON person.id = client.blocked_by
WHERE client.blocked_at_ms IS NOT NULL
ORDER BY client.name
