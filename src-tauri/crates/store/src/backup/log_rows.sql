SELECT id, agent_id, status, reason_id, next_reason_id, began_at_ms, ended_at_ms, cause, changed_by
FROM status_log
ORDER BY id
