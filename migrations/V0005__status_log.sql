-- The status log. The open row of an agent is the agent's present status; there is no other place for it.

CREATE TABLE status_log (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id        INTEGER NOT NULL REFERENCES agent (id),
    status          TEXT    NOT NULL CHECK (status IN
        ('outgoing', 'active', 'active_free', 'finishing', 'inactive', 'not_ready', 'kicked_out', 'offline')),
    reason_id       INTEGER REFERENCES reason (id),
    next_reason_id  INTEGER REFERENCES reason (id),
    began_at_ms     INTEGER NOT NULL,
    ended_at_ms     INTEGER,
    cause           TEXT    NOT NULL CHECK (cause IN
        ('agent', 'supervisor', 'supervisor_forced', 'api', 'login', 'logout', 'connection_lost', 'thread_assigned',
         'threads_done', 'finishing_done', 'kicked_out', 'reconnected', 'break_limit', 'training', 'added')),
    changed_by      INTEGER REFERENCES person (id),
    CHECK (ended_at_ms >= began_at_ms),
    CHECK ((status = 'inactive') = (reason_id IS NOT NULL)),
    CHECK ((status = 'finishing') = (next_reason_id IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX status_log_open ON status_log (agent_id) WHERE ended_at_ms IS NULL;
CREATE INDEX status_log_by_agent ON status_log (agent_id, id);
CREATE INDEX status_log_by_end ON status_log (agent_id, ended_at_ms);

CREATE TRIGGER status_log_is_never_deleted BEFORE DELETE ON status_log
BEGIN
    SELECT RAISE(ABORT, 'the status log is append-only');
END;

CREATE TRIGGER status_log_only_ends BEFORE UPDATE ON status_log
WHEN old.ended_at_ms IS NOT NULL
    OR new.ended_at_ms IS NULL
    OR new.id <> old.id
    OR new.agent_id <> old.agent_id
    OR new.status <> old.status
    OR new.reason_id IS NOT old.reason_id
    OR new.next_reason_id IS NOT old.next_reason_id
    OR new.began_at_ms <> old.began_at_ms
    OR new.cause <> old.cause
    OR new.changed_by IS NOT old.changed_by
BEGIN
    SELECT RAISE(ABORT, 'an interval of the status log can only end, once');
END;
