-- A request with the names that belong to it.

CREATE VIEW request_shown AS
SELECT
    approval_request.id,
    approval_request.agent_id,
    agent.group_id,
    asker.name AS agent_name,
    approval_request.kind,
    approval_request.state,
    approval_request.asked_at_ms,
    approval_request.note,
    approval_request.old_photo_id,
    approval_request.new_photo_id,
    approval_request.old_profile_status,
    approval_request.new_profile_status,
    approval_request.client_id,
    client.name AS client_name,
    reason.code AS reason,
    approval_request.decided_at_ms,
    approval_request.decided_by,
    decider.name AS decided_by_name,
    approval_request.comment
FROM approval_request
JOIN agent ON agent.id = approval_request.agent_id
JOIN person AS asker ON asker.id = approval_request.agent_id
LEFT JOIN client ON client.id = approval_request.client_id
LEFT JOIN reason ON reason.id = approval_request.reason_id
LEFT JOIN person AS decider ON decider.id = approval_request.decided_by;
