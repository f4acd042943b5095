SELECT key, value FROM group_timeout WHERE group_id = :group_id AND active = 1
