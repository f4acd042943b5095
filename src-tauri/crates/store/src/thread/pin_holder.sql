SELECT agent_id FROM pinned_message WHERE id = :id AND resolved_at_ms IS NULL
