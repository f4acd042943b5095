-- What the widget shows of each agent, in one place for the whole list and for single rows.

CREATE VIEW board AS
SELECT
    agent.id,
    person.login,
    person.name,
    agent.group_id,
    supervisor_group.name AS group_name,
    agent.alias,
    agent.photo_id,
    agent.sessions,
    open.status,
    reason.code AS reason,
    next_reason.code AS next_reason,
    open.began_at_ms,
    open.cause,
    (SELECT count(*) FROM thread
        WHERE thread.agent_id = agent.id AND thread.closed_at_ms IS NULL) AS threads,
    (SELECT count(*) FROM pinned_message
        WHERE pinned_message.agent_id = agent.id AND pinned_message.resolved_at_ms IS NULL) AS pinned,
    (SELECT count(*) FROM approval_request
        WHERE approval_request.agent_id = agent.id AND approval_request.state = 'pending') AS pending_requests,
    EXISTS (SELECT 1 FROM deadline
        WHERE deadline.kind = 'warning' AND deadline.agent_id = agent.id) AS warned
FROM agent
JOIN person ON person.id = agent.id
JOIN supervisor_group ON supervisor_group.id = agent.group_id
JOIN status_log AS open ON open.agent_id = agent.id AND open.ended_at_ms IS NULL
LEFT JOIN reason ON reason.id = open.reason_id
LEFT JOIN reason AS next_reason ON next_reason.id = open.next_reason_id;
