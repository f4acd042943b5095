SELECT id, author, at_ms, text FROM message WHERE thread_id = :thread_id ORDER BY id DESC LIMIT :limit
