SELECT kind, subject_id, due_ms FROM deadline ORDER BY due_ms, kind, subject_id LIMIT 1
