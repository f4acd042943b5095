SELECT count(*) FROM thread WHERE closed_at_ms IS NULL AND agent_id = :agent_id
