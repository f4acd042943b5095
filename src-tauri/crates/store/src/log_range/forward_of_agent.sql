SELECT id, agent_id, status, reason_id, next_reason_id, began_at_ms, ended_at_ms, cause, changed_by
FROM status_log
WHERE agent_id = :agent_id AND id >= :low AND id < :high
    AND (:statuses IS NULL
        OR status IN (SELECT value FROM json_each(:statuses))
        OR reason_id IN (SELECT value FROM json_each(:reasons)))
    AND (:causes IS NULL OR cause IN (SELECT value FROM json_each(:causes)))
ORDER BY id
LIMIT :limit
