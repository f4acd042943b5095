SELECT id, status, reason, next_reason, began_at_ms, ended_at_ms, cause, changed_by, changed_by_name
FROM interval_shown
WHERE agent_id = :agent_id
    AND id >= coalesce(
        (SELECT earliest.id FROM status_log AS earliest
            WHERE earliest.agent_id = :agent_id AND earliest.ended_at_ms > :from_ms
            ORDER BY earliest.ended_at_ms, earliest.id
            LIMIT 1),
        (SELECT open.id FROM status_log AS open WHERE open.agent_id = :agent_id AND open.ended_at_ms IS NULL)
    )
ORDER BY id
