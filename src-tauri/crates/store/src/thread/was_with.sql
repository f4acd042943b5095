SELECT 1 FROM assignment WHERE thread_id = :thread_id AND agent_id = :agent_id LIMIT 1
