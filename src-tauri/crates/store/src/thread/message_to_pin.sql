SELECT max(id) FROM message
WHERE thread_id = :thread_id AND author = 'client' AND (:message_id IS NULL OR id = :message_id)
