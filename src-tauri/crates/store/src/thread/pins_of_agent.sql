SELECT pinned_message.id, client.name AS client, message.text, pinned_message.remind_at_ms,
    message.thread_id, message.id AS message_id, pinned_message.reminded_at_ms IS NOT NULL AS reminded
FROM pinned_message
JOIN message ON message.id = pinned_message.message_id
JOIN thread ON thread.id = message.thread_id
JOIN client ON client.id = thread.client_id
WHERE pinned_message.agent_id = :agent_id AND pinned_message.resolved_at_ms IS NULL
ORDER BY pinned_message.remind_at_ms, pinned_message.id
