SELECT id, client, channel, started_at_ms, agent_id, agent_name, group_id, waiting_for, waiting_since_ms, in_front,
    closed_at_ms, closed_cause, last_text
FROM thread_shown
WHERE closed_at_ms IS NULL AND agent_id IS NULL
    AND (:after_at_ms IS NULL OR (waiting_for, waiting_since_ms, id) > (:after_waiting_for, :after_at_ms, :after_id))
ORDER BY waiting_for, waiting_since_ms, id
LIMIT :limit
