INSERT OR IGNORE INTO supervisor_group (id, name)
SELECT DISTINCT lost.group_id, 'Lost group ' || lost.group_id
FROM agent AS lost
WHERE NOT EXISTS (SELECT 1 FROM supervisor_group WHERE supervisor_group.id = lost.group_id)
