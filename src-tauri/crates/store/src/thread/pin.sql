INSERT INTO pinned_message (agent_id, message_id, pinned_at_ms, remind_at_ms)
SELECT :agent_id, id, :at_ms, :remind_at_ms
FROM message
WHERE thread_id = :thread_id AND author = 'client'
ORDER BY id DESC
LIMIT 1
