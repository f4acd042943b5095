INSERT INTO thread_line (thread_id, at_ms, event, by_id) VALUES (:thread_id, :at_ms, :event, :by)
