SELECT count(*) FROM thread INDEXED BY thread_queued WHERE closed_at_ms IS NULL AND agent_id IS NULL
