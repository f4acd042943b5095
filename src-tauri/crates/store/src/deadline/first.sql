SELECT kind, agent_id, due_ms FROM deadline ORDER BY due_ms, agent_id, kind LIMIT 1
