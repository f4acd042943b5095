UPDATE thread_line SET at_ms = max(at_ms - :by_ms, :floor_ms) WHERE at_ms > :now_ms
