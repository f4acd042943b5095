SELECT count(*) FROM pinned_message
WHERE agent_id = :agent_id AND pinned_at_ms <= :at_ms AND (resolved_at_ms > :at_ms OR resolved_at_ms IS NULL)
