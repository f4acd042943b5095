UPDATE person SET blocked_at_ms = max(blocked_at_ms - :by_ms, :floor_ms) WHERE blocked_at_ms > :now_ms
