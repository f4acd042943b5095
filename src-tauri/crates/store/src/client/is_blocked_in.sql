SELECT client.blocked_at_ms IS NOT NULL
FROM thread
JOIN client ON client.id = thread.client_id
WHERE thread.id = :thread_id
