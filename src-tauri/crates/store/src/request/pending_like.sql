SELECT id FROM approval_request
WHERE state = 'pending' AND kind = :kind AND agent_id = :agent_id
    AND (:reason IS NULL OR reason_id = (SELECT reason.id FROM reason WHERE reason.code = :reason))
