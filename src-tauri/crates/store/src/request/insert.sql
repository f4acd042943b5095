INSERT INTO approval_request (agent_id, kind, asked_at_ms, note, old_photo_id, new_photo_id, old_profile_status,
    new_profile_status, client_id, thread_id, reason_id)
VALUES (:agent_id, :kind, :asked_at_ms, :note, :old_photo_id, :new_photo_id, :old_profile_status,
    :new_profile_status, :client_id, :thread_id, (SELECT id FROM reason WHERE code = :reason))
