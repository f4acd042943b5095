SELECT min(at_ms) FROM change WHERE at_ms > :now_ms
