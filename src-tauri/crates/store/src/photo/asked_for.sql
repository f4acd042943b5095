SELECT agent.id AS agent_id, agent.group_id
FROM approval_request JOIN agent ON agent.id = approval_request.agent_id
WHERE approval_request.new_photo_id = :id
UNION
SELECT agent.id, agent.group_id
FROM approval_request JOIN agent ON agent.id = approval_request.agent_id
WHERE approval_request.old_photo_id = :id
