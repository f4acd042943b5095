SELECT id, login, name, group_id, group_name, alias, photo_id, sessions, status, reason, next_reason,
    began_at_ms, cause, threads, pinned, pending_requests, warned
FROM board
WHERE id = :id
