SELECT id, agent_id, group_id, agent_name, kind, state, asked_at_ms, note, old_photo_id, new_photo_id,
    old_profile_status, new_profile_status, client_id, client_name, thread_id, reason, decided_at_ms, decided_by,
    decided_by_name, comment
FROM request_shown
WHERE state = 'pending'
ORDER BY asked_at_ms, id
