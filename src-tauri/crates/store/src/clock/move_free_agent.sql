UPDATE free_agent SET last_assigned_at_ms = max(last_assigned_at_ms - :by_ms, :floor_ms) WHERE last_assigned_at_ms > :now_ms
