SELECT began_at_ms, ended_at_ms FROM assignment
WHERE agent_id = :agent_id AND ended_at_ms > :from_ms AND began_at_ms < :to_ms
UNION ALL
SELECT began_at_ms, ended_at_ms FROM assignment
WHERE agent_id = :agent_id AND ended_at_ms IS NULL AND began_at_ms < :to_ms
