UPDATE client SET blocked_at_ms = NULL, blocked_by = NULL, blocked_in = NULL WHERE id = :id
