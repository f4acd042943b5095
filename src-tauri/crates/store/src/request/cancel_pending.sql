UPDATE approval_request
SET state = 'cancelled', decided_at_ms = :at_ms
WHERE agent_id = :agent_id AND kind = :kind AND state = 'pending'
RETURNING id
