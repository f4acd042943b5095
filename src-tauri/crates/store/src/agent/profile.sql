SELECT id, group_id, profile_status, photo_id, sessions, resumed_sessions FROM agent WHERE id = :id
