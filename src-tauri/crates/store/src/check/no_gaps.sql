SELECT id, agent_id
FROM (
    SELECT id, agent_id, began_at_ms, lag(ended_at_ms) OVER (PARTITION BY agent_id ORDER BY id) AS before_ended_at_ms,
        row_number() OVER (PARTITION BY agent_id ORDER BY id) AS place
    FROM status_log
)
WHERE place > 1 AND began_at_ms IS NOT before_ended_at_ms
LIMIT 100
