UPDATE workspace SET created_at_ms = max(created_at_ms - :by_ms, :floor_ms) WHERE created_at_ms > :now_ms
