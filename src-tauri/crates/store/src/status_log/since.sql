SELECT id, status, reason, next_reason, began_at_ms, ended_at_ms, cause, changed_by, changed_by_name
FROM interval_shown
WHERE agent_id = :agent_id
    AND id >= coalesce(
        (SELECT earlier.id FROM status_log AS earlier
            WHERE earlier.agent_id = :agent_id AND earlier.ended_at_ms <= :from_ms
            ORDER BY earlier.id DESC
            LIMIT 1) + 1,
        0)
ORDER BY id
