UPDATE thread SET closed_at_ms = :at_ms, closed_cause = :cause, in_front = 0 WHERE id = :id
