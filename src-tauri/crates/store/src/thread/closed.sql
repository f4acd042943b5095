SELECT id, client, channel, started_at_ms, agent_id, agent_name, group_id, waiting_for, waiting_since_ms, in_front,
    closed_at_ms, closed_cause, last_text
FROM thread_shown
WHERE closed_at_ms IS NOT NULL
    AND (:viewer IS NULL OR group_id IN (SELECT supervisor.group_id FROM supervisor WHERE supervisor.person_id = :viewer))
    AND (:after IS NULL OR (closed_at_ms, id) <
        (SELECT last.closed_at_ms, last.id FROM thread AS last WHERE last.id = :after))
ORDER BY closed_at_ms DESC, id DESC
LIMIT :limit
