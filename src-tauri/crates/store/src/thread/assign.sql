UPDATE thread SET agent_id = :agent_id, assigned_at_ms = :at_ms, in_front = 0 WHERE id = :id
