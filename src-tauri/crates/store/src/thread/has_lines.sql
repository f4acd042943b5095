SELECT 1 FROM thread_line WHERE thread_id = :thread_id LIMIT 1
