SELECT
    client.name,
    client.blocked_at_ms IS NOT NULL AS blocked,
    (SELECT thread.id FROM thread WHERE thread.client_id = client.id AND thread.closed_at_ms IS NULL) AS thread_id
FROM client
ORDER BY client.name
