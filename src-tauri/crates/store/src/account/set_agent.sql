UPDATE agent
SET group_id = :group_id, alias = :alias, sessions = :sessions, resumed_sessions = :resumed_sessions
WHERE id = :id
