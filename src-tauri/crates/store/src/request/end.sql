UPDATE approval_request
SET state = :state, decided_at_ms = :at_ms, decided_by = :by, comment = :comment
WHERE id = :id
