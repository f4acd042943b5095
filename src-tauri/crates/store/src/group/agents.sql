SELECT id FROM agent WHERE group_id = :group_id
