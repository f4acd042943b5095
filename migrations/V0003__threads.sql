-- Clients, their threads with the messages in them, and pinned messages.

CREATE TABLE client (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    name           TEXT    NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 120),
    blocked_at_ms  INTEGER
) STRICT;

-- Without an agent a thread waits in the general distribution queue.
CREATE TABLE thread (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id         INTEGER NOT NULL REFERENCES client (id),
    channel           TEXT    NOT NULL CHECK (length(channel) BETWEEN 1 AND 20),
    started_at_ms     INTEGER NOT NULL,
    agent_id          INTEGER REFERENCES agent (id),
    assigned_at_ms    INTEGER,
    waiting_for       TEXT    NOT NULL CHECK (waiting_for IN ('agent', 'client')),
    waiting_since_ms  INTEGER NOT NULL,
    in_front          INTEGER NOT NULL DEFAULT 0 CHECK (in_front IN (0, 1)),
    closed_at_ms      INTEGER,
    CHECK (in_front = 0 OR (agent_id IS NOT NULL AND closed_at_ms IS NULL))
) STRICT;

-- One open thread a client, and one thread in front of an agent.
CREATE UNIQUE INDEX thread_open_by_client ON thread (client_id) WHERE closed_at_ms IS NULL;
CREATE UNIQUE INDEX thread_in_front ON thread (agent_id) WHERE in_front = 1;
CREATE INDEX thread_held ON thread (agent_id) WHERE closed_at_ms IS NULL AND agent_id IS NOT NULL;
CREATE INDEX thread_queued ON thread (started_at_ms) WHERE closed_at_ms IS NULL AND agent_id IS NULL;

CREATE TABLE message (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    thread_id  INTEGER NOT NULL REFERENCES thread (id),
    author     TEXT    NOT NULL CHECK (author IN ('agent', 'client')),
    at_ms      INTEGER NOT NULL,
    text       TEXT    NOT NULL CHECK (length(text) BETWEEN 1 AND 4000)
) STRICT;

CREATE INDEX message_by_thread ON message (thread_id, id);

CREATE TABLE pinned_message (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id        INTEGER NOT NULL REFERENCES agent (id),
    message_id      INTEGER NOT NULL REFERENCES message (id),
    pinned_at_ms    INTEGER NOT NULL,
    remind_at_ms    INTEGER NOT NULL,
    resolved_at_ms  INTEGER
) STRICT;

CREATE INDEX pinned_by_agent ON pinned_message (agent_id, remind_at_ms) WHERE resolved_at_ms IS NULL;
