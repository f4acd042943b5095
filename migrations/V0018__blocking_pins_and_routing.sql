-- Who waits first is served first, what an agent pins, and what was decided about a client.

-- Clients who wait for an answer come before threads that wait for their client.
DROP INDEX thread_queued;
CREATE INDEX thread_queued ON thread (waiting_for, waiting_since_ms, id) WHERE closed_at_ms IS NULL AND agent_id IS NULL;

-- A thread counts once an agent, so the days are added up again.
CREATE INDEX assignment_of_thread ON assignment (thread_id, agent_id, id);
DELETE FROM day_rules;

-- An agent keeps a message once. Of those kept twice the latest pin stays.
DELETE FROM deadline WHERE kind = 'reminder' AND subject_id IN (
    SELECT earlier.id FROM pinned_message AS earlier
    JOIN pinned_message AS later ON later.agent_id = earlier.agent_id AND later.message_id = earlier.message_id
        AND later.resolved_at_ms IS NULL AND later.id > earlier.id
    WHERE earlier.resolved_at_ms IS NULL);
DELETE FROM pinned_message WHERE resolved_at_ms IS NULL AND EXISTS (
    SELECT 1 FROM pinned_message AS later
    WHERE later.agent_id = pinned_message.agent_id AND later.message_id = pinned_message.message_id
        AND later.resolved_at_ms IS NULL AND later.id > pinned_message.id);
CREATE UNIQUE INDEX pinned_once ON pinned_message (agent_id, message_id) WHERE resolved_at_ms IS NULL;

-- A client is asked to be blocked once at a time. Of two requests the latest stays.
ALTER TABLE approval_request ADD COLUMN thread_id INTEGER REFERENCES thread (id);
DELETE FROM deadline WHERE kind = 'expiry' AND subject_id IN (
    SELECT earlier.id FROM approval_request AS earlier
    JOIN approval_request AS later ON later.client_id = earlier.client_id
        AND later.kind = 'client_block' AND later.state = 'pending' AND later.id > earlier.id
    WHERE earlier.kind = 'client_block' AND earlier.state = 'pending');
UPDATE approval_request SET state = 'cancelled', decided_at_ms = asked_at_ms
WHERE kind = 'client_block' AND state = 'pending' AND EXISTS (
    SELECT 1 FROM approval_request AS later
    WHERE later.client_id = approval_request.client_id
        AND later.kind = 'client_block' AND later.state = 'pending' AND later.id > approval_request.id);
UPDATE approval_request SET thread_id = (
    SELECT max(thread.id) FROM thread
    WHERE thread.client_id = approval_request.client_id AND thread.agent_id = approval_request.agent_id
        AND thread.closed_cause = 'client_block')
WHERE kind = 'client_block' AND state = 'pending';
CREATE UNIQUE INDEX request_about_client ON approval_request (client_id) WHERE kind = 'client_block' AND state = 'pending';

-- What was decided about its client stands in the thread.
CREATE TABLE thread_line (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    thread_id  INTEGER NOT NULL REFERENCES thread (id),
    at_ms      INTEGER NOT NULL,
    event      TEXT    NOT NULL CHECK (event IN
        ('block_asked', 'client_blocked', 'block_cancelled', 'block_withdrawn', 'block_expired', 'client_unblocked')),
    by_id      INTEGER REFERENCES person (id)
) STRICT;

CREATE INDEX thread_line_by_thread ON thread_line (thread_id, id);

INSERT INTO thread_line (thread_id, at_ms, event, by_id)
SELECT thread_id, asked_at_ms, 'block_asked', agent_id FROM approval_request
WHERE thread_id IS NOT NULL AND kind = 'client_block' AND state = 'pending'
ORDER BY id;

ALTER TABLE client ADD COLUMN blocked_by INTEGER REFERENCES person (id);
ALTER TABLE client ADD COLUMN blocked_in INTEGER REFERENCES thread (id);
CREATE INDEX client_blocked ON client (name) WHERE blocked_at_ms IS NOT NULL;

DROP VIEW request_shown;
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
    approval_request.thread_id,
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

-- How many messages an agent may keep at a time.
CREATE TABLE setting_with_pins (
    key    TEXT    NOT NULL PRIMARY KEY CHECK (key IN
        ('reason_limit', 'inactivity_ms', 'warning_ms', 'logout_grace_ms', 'assignment_ms', 'closing_ms', 'request_ms',
         'break_request_ms', 'asks_password', 'api_served', 'api_port', 'pin_limit')),
    value  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO setting_with_pins (key, value) SELECT key, value FROM setting;
DROP TABLE setting;
ALTER TABLE setting_with_pins RENAME TO setting;
