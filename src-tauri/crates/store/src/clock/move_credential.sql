UPDATE credential SET wait_until_ms = max(wait_until_ms - :by_ms, :floor_ms) WHERE wait_until_ms > :first_ms
