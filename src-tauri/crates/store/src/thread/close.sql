UPDATE thread SET closed_at_ms = :at_ms, in_front = 0 WHERE id = :id
