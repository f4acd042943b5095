SELECT kind, due_ms FROM deadline WHERE kind IN ('inactivity', 'warning', 'grace') AND subject_id = :agent_id
