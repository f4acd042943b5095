INSERT INTO group_timeout (group_id, key, value, active) VALUES (:group_id, :key, :value, :active)
ON CONFLICT (group_id, key) DO UPDATE SET value = excluded.value, active = excluded.active
