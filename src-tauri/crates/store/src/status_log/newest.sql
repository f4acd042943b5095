SELECT
    status_log.id,
    status_log.status,
    reason.code AS reason,
    next_reason.code AS next_reason,
    status_log.began_at_ms,
    status_log.ended_at_ms,
    status_log.cause,
    status_log.changed_by,
    person.name AS changed_by_name
FROM status_log
LEFT JOIN reason ON reason.id = status_log.reason_id
LEFT JOIN reason AS next_reason ON next_reason.id = status_log.next_reason_id
LEFT JOIN person ON person.id = status_log.changed_by
WHERE status_log.agent_id = :agent_id AND status_log.id < :before
ORDER BY status_log.id DESC
LIMIT :limit
