UPDATE assignment SET ended_at_ms = :at_ms WHERE thread_id = :thread_id AND ended_at_ms IS NULL
