SELECT kind, due_ms FROM deadline WHERE agent_id = :agent_id
