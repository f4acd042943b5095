-- Reports: each local day added up beforehand, the log read by its numbers, and views that people keep.

-- What each agent's day held, by the workspace's time zone. Written in the transaction in which an interval of the status log ends;
-- the open one isn't in it yet, and time offline never is. Whole seconds.
CREATE TABLE day_time (
    agent_id      INTEGER NOT NULL REFERENCES agent (id),
    -- Days since 1970-01-01.
    day           INTEGER NOT NULL,
    status        TEXT    NOT NULL CHECK (status IN
        ('outgoing', 'active', 'active_free', 'finishing', 'inactive', 'not_ready', 'kicked_out')),
    -- 0 for a status without a reason.
    reason_id     INTEGER NOT NULL,
    seconds       INTEGER NOT NULL CHECK (seconds > 0),
    productive_s  INTEGER NOT NULL CHECK (productive_s BETWEEN 0 AND seconds),
    PRIMARY KEY (agent_id, day, status, reason_id),
    CHECK ((status = 'inactive') = (reason_id <> 0))
) STRICT, WITHOUT ROWID;

CREATE TABLE day_work (
    agent_id  INTEGER NOT NULL REFERENCES agent (id),
    day       INTEGER NOT NULL,
    assigned  INTEGER NOT NULL CHECK (assigned >= 0),
    closed    INTEGER NOT NULL CHECK (closed >= 0),
    resolved  INTEGER NOT NULL CHECK (resolved >= 0),
    PRIMARY KEY (agent_id, day)
) STRICT, WITHOUT ROWID;

-- By which rules of time zones the days were added up; without a row they have yet to be.
CREATE TABLE day_rules (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    rules  TEXT    NOT NULL
) STRICT;

-- The log goes forward in time, so its numbers are in the order of its instants: a period is a range of rows, without an index.
CREATE TRIGGER status_log_goes_forward BEFORE INSERT ON status_log
WHEN new.began_at_ms < (SELECT latest.began_at_ms FROM status_log AS latest ORDER BY latest.id DESC LIMIT 1)
BEGIN
    SELECT RAISE(ABORT, 'the status log goes forward in time');
END;

DROP INDEX status_log_by_end;

-- Which threads an agent held at an instant, without looking at the rows.
CREATE INDEX assignment_by_end ON assignment (agent_id, ended_at_ms, began_at_ms);
CREATE INDEX pinned_by_end ON pinned_message (agent_id, resolved_at_ms) WHERE resolved_at_ms IS NOT NULL;

CREATE TABLE report_view (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id  INTEGER NOT NULL REFERENCES person (id),
    report     TEXT    NOT NULL CHECK (report IN ('log', 'workload')),
    name       TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    settings   TEXT    NOT NULL CHECK (json_valid(settings)),
    UNIQUE (person_id, report, name)
) STRICT;
