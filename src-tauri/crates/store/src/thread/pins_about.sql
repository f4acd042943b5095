SELECT pinned_message.id
FROM pinned_message
JOIN message ON message.id = pinned_message.message_id
JOIN thread ON thread.id = message.thread_id
WHERE pinned_message.agent_id = :agent_id AND pinned_message.resolved_at_ms IS NULL AND thread.client_id = :client_id
ORDER BY pinned_message.id
