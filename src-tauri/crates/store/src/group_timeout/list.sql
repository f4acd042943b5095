SELECT group_timeout.group_id, supervisor_group.name, group_timeout.key, group_timeout.value, group_timeout.active
FROM group_timeout
JOIN supervisor_group ON supervisor_group.id = group_timeout.group_id
ORDER BY supervisor_group.name, group_timeout.group_id, group_timeout.key
