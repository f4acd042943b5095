UPDATE workspace SET clock_ahead_ms = clock_ahead_ms + :by_ms WHERE id = 1
