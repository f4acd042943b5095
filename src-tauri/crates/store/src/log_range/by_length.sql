SELECT id, agent_id, status, reason_id, next_reason_id, began_at_ms, ended_at_ms, cause, changed_by
FROM (
    SELECT id, agent_id, status, reason_id, next_reason_id, began_at_ms, ended_at_ms, cause, changed_by,
        min(coalesce(ended_at_ms, :now_ms), :now_ms) / 1000 - began_at_ms / 1000 AS seconds
    FROM status_log
    WHERE id >= :low AND id < :high
    AND began_at_ms <= :now_ms
    AND (id >= :first OR coalesce(ended_at_ms, :now_ms) > :from_ms)
    AND (:agents IS NULL OR agent_id IN (SELECT value FROM json_each(:agents)))
    AND (:statuses IS NULL
        OR status IN (SELECT value FROM json_each(:statuses))
        OR reason_id IN (SELECT value FROM json_each(:reasons)))
    AND (:causes IS NULL OR cause IN (SELECT value FROM json_each(:causes)))
)
WHERE :after_seconds IS NULL OR (seconds * :way, id * :way) > (:after_seconds * :way, :after_id * :way)
ORDER BY seconds * :way, id * :way
LIMIT :limit
