SELECT id, agent_id, status, reason_id, next_reason_id, began_at_ms, ended_at_ms, cause, changed_by
FROM status_log
WHERE id IN (
    SELECT (SELECT max(earlier.id) FROM status_log AS earlier WHERE earlier.agent_id = one.value AND earlier.id < :before)
    FROM json_each(:agents) AS one
)
    AND (ended_at_ms IS NULL OR ended_at_ms > :from_ms)
    AND (:statuses IS NULL
        OR status IN (SELECT value FROM json_each(:statuses))
        OR reason_id IN (SELECT value FROM json_each(:reasons)))
    AND (:causes IS NULL OR cause IN (SELECT value FROM json_each(:causes)))
ORDER BY id
