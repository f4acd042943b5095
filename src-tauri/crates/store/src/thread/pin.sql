INSERT INTO pinned_message (agent_id, message_id, pinned_at_ms, remind_at_ms)
VALUES (:agent_id, :message_id, :at_ms, :remind_at_ms)
