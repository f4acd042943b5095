SELECT
    thread.id,
    client.name AS client,
    thread.channel,
    (SELECT substr(message.text, 1, 200) FROM message
        WHERE message.thread_id = thread.id ORDER BY message.id DESC LIMIT 1) AS last_text
FROM thread
JOIN client ON client.id = thread.client_id
WHERE thread.agent_id = :agent_id AND thread.closed_at_ms IS NULL
