-- Deadlines of threads, pinned messages and requests beside those of agents. `subject_id` is what the kind is about.

DROP VIEW board;

CREATE TABLE deadline_of_anything (
    kind        TEXT    NOT NULL CHECK (kind IN ('inactivity', 'warning', 'grace', 'closing', 'reminder', 'expiry')),
    subject_id  INTEGER NOT NULL,
    due_ms      INTEGER NOT NULL,
    PRIMARY KEY (kind, subject_id)
) STRICT, WITHOUT ROWID;

INSERT INTO deadline_of_anything (kind, subject_id, due_ms) SELECT kind, agent_id, due_ms FROM deadline;
DROP TABLE deadline;
ALTER TABLE deadline_of_anything RENAME TO deadline;

CREATE INDEX deadline_due ON deadline (due_ms, kind, subject_id);

-- What is open when the file is opened with this version for the first time gets the default timeouts.
INSERT INTO deadline (kind, subject_id, due_ms)
SELECT 'closing', id, waiting_since_ms + 1800000 FROM thread WHERE closed_at_ms IS NULL AND waiting_for = 'client';

INSERT INTO deadline (kind, subject_id, due_ms)
SELECT 'reminder', id, remind_at_ms FROM pinned_message WHERE resolved_at_ms IS NULL;

INSERT INTO deadline (kind, subject_id, due_ms)
SELECT 'expiry', id, asked_at_ms + 600000 FROM approval_request WHERE state = 'pending' AND kind = 'break';
