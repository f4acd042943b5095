SELECT count(*) FROM approval_request
WHERE agent_id = :agent_id AND asked_at_ms <= :at_ms AND (decided_at_ms > :at_ms OR decided_at_ms IS NULL)
