DELETE FROM group_timeout WHERE group_id = :group_id AND key = :key
