SELECT id, client, channel, started_at_ms, agent_id, agent_name, group_id, waiting_for, waiting_since_ms, in_front,
    closed_at_ms, closed_cause, last_text
FROM thread_shown
WHERE id = :id
