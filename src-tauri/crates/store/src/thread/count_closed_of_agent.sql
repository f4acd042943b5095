SELECT count(*) FROM (
    SELECT 1 FROM thread WHERE closed_at_ms IS NOT NULL AND agent_id = :agent_id LIMIT 10000
)
