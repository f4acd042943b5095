INSERT INTO status_log (agent_id, status, reason_id, next_reason_id, began_at_ms, cause, changed_by)
VALUES (
    :agent_id,
    :status,
    (SELECT id FROM reason WHERE code = :reason),
    (SELECT id FROM reason WHERE code = :next_reason),
    :began_at_ms,
    :cause,
    :changed_by
)
