SELECT resolved_at_ms FROM pinned_message
WHERE resolved_at_ms IS NOT NULL AND agent_id = :agent_id AND resolved_at_ms >= :from_ms AND resolved_at_ms < :to_ms
