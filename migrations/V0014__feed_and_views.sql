-- Threads in the feed; the board without blocked accounts; intervals and threads with the names that belong to them.

CREATE TABLE change_with_threads (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms      INTEGER NOT NULL,
    topic      TEXT    NOT NULL CHECK (topic IN
        ('agent', 'request', 'reason', 'group', 'queue', 'thread', 'workspace')),
    entity_id  INTEGER NOT NULL
) STRICT;

INSERT INTO change_with_threads (seq, at_ms, topic, entity_id) SELECT seq, at_ms, topic, entity_id FROM change;
DROP TABLE change;
ALTER TABLE change_with_threads RENAME TO change;

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
        WHERE deadline.kind = 'warning' AND deadline.subject_id = agent.id) AS warned
FROM agent
JOIN person ON person.id = agent.id
JOIN supervisor_group ON supervisor_group.id = agent.group_id
JOIN status_log AS open ON open.agent_id = agent.id AND open.ended_at_ms IS NULL
LEFT JOIN reason ON reason.id = open.reason_id
LEFT JOIN reason AS next_reason ON next_reason.id = open.next_reason_id
WHERE person.blocked_at_ms IS NULL;

CREATE VIEW interval_shown AS
SELECT
    status_log.id,
    status_log.agent_id,
    status_log.status,
    reason.code AS reason,
    next_reason.code AS next_reason,
    status_log.began_at_ms,
    status_log.ended_at_ms,
    status_log.cause,
    status_log.changed_by,
    person.name AS changed_by_name
FROM status_log
LEFT JOIN reason ON reason.id = status_log.reason_id
LEFT JOIN reason AS next_reason ON next_reason.id = status_log.next_reason_id
LEFT JOIN person ON person.id = status_log.changed_by;

CREATE VIEW thread_shown AS
SELECT
    thread.id,
    client.name AS client,
    thread.channel,
    thread.started_at_ms,
    thread.agent_id,
    person.name AS agent_name,
    agent.group_id,
    thread.waiting_for,
    thread.waiting_since_ms,
    thread.in_front,
    thread.closed_at_ms,
    thread.closed_cause,
    (SELECT substr(message.text, 1, 200) FROM message
        WHERE message.thread_id = thread.id ORDER BY message.id DESC LIMIT 1) AS last_text
FROM thread
JOIN client ON client.id = thread.client_id
LEFT JOIN agent ON agent.id = thread.agent_id
LEFT JOIN person ON person.id = thread.agent_id;
