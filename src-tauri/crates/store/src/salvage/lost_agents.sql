INSERT OR IGNORE INTO agent (id, group_id)
SELECT lost.agent_id, coalesce((SELECT min(id) FROM supervisor_group), 1)
FROM (
    SELECT agent_id FROM status_log
    UNION SELECT agent_id FROM assignment
    UNION SELECT agent_id FROM thread WHERE agent_id IS NOT NULL
) AS lost
WHERE lost.agent_id > 0 AND NOT EXISTS (SELECT 1 FROM agent WHERE agent.id = lost.agent_id)
