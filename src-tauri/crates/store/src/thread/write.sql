INSERT INTO message (thread_id, author, at_ms, text) VALUES (:thread_id, :author, :at_ms, :text)
