INSERT INTO agent (id, group_id, alias, sessions) VALUES (:id, :group_id, :alias, :sessions)
