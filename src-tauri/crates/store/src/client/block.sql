UPDATE client SET blocked_at_ms = :at_ms WHERE id = :id
