SELECT closed_at_ms FROM thread
WHERE closed_at_ms IS NOT NULL AND agent_id = :agent_id AND closed_at_ms >= :from_ms AND closed_at_ms < :to_ms
