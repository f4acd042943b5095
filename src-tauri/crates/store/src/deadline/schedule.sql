INSERT INTO deadline (kind, agent_id, due_ms) VALUES (:kind, :agent_id, :due_ms)
ON CONFLICT (kind, agent_id) DO UPDATE SET due_ms = excluded.due_ms
