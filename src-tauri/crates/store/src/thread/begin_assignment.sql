INSERT INTO assignment (thread_id, agent_id, how, began_at_ms) VALUES (:thread_id, :agent_id, :how, :at_ms)
