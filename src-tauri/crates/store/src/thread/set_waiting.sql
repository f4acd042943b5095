UPDATE thread
SET waiting_for = :waiting_for, waiting_since_ms = :waiting_since_ms, in_front = :in_front
WHERE id = :id
