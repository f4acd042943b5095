UPDATE client SET blocked_at_ms = :at_ms, blocked_by = :by, blocked_in = :thread_id WHERE id = :id
