INSERT OR IGNORE INTO deadline (kind, subject_id, due_ms)
SELECT 'grace', agent.id, open.began_at_ms
FROM agent
JOIN status_log AS open ON open.agent_id = agent.id AND open.ended_at_ms IS NULL AND open.status = 'offline'
WHERE EXISTS (SELECT 1 FROM thread WHERE thread.agent_id = agent.id AND thread.closed_at_ms IS NULL)
