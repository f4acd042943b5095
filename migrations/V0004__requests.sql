-- Requests for approval: asked by an agent, decided once.

CREATE TABLE approval_request (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id            INTEGER NOT NULL REFERENCES agent (id),
    kind                TEXT    NOT NULL CHECK (kind IN ('profile_picture', 'profile_status', 'client_block', 'break')),
    state               TEXT    NOT NULL DEFAULT 'pending'
        CHECK (state IN ('pending', 'accepted', 'rejected', 'cancelled', 'expired')),
    asked_at_ms         INTEGER NOT NULL,
    note                TEXT    CHECK (length(note) BETWEEN 1 AND 500),
    old_photo_id        INTEGER REFERENCES photo (id),
    new_photo_id        INTEGER REFERENCES photo (id),
    old_profile_status  TEXT,
    new_profile_status  TEXT,
    client_id           INTEGER REFERENCES client (id),
    reason_id           INTEGER REFERENCES reason (id),
    decided_at_ms       INTEGER,
    decided_by          INTEGER REFERENCES person (id),
    comment             TEXT    CHECK (length(comment) BETWEEN 1 AND 500),
    CHECK ((state = 'pending') = (decided_at_ms IS NULL)),
    CHECK ((kind = 'profile_picture') = (new_photo_id IS NOT NULL)),
    CHECK ((kind = 'profile_status') = (new_profile_status IS NOT NULL)),
    CHECK ((kind = 'client_block') = (client_id IS NOT NULL)),
    CHECK ((kind = 'break') = (reason_id IS NOT NULL))
) STRICT;

CREATE INDEX request_pending ON approval_request (agent_id, id) WHERE state = 'pending';
CREATE INDEX request_by_agent ON approval_request (agent_id, id);

-- The first decision wins, whoever writes.
CREATE TRIGGER request_is_decided_once BEFORE UPDATE ON approval_request WHEN old.state <> 'pending'
BEGIN
    SELECT RAISE(ABORT, 'a decided request does not change');
END;
