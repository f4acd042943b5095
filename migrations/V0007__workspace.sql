-- The workspace itself, its settings, and the feed of its changes.

CREATE TABLE workspace (
    id             INTEGER PRIMARY KEY CHECK (id = 1),
    name           TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    kind           TEXT    NOT NULL CHECK (kind IN ('team', 'demo')),
    language       TEXT    NOT NULL CHECK (language GLOB '[a-z][a-z]'),
    time_zone      TEXT    NOT NULL,
    created_at_ms  INTEGER NOT NULL
) STRICT;

-- Absent means the default that the program documents.
CREATE TABLE setting (
    key    TEXT    NOT NULL PRIMARY KEY CHECK (key IN
        ('reason_limit', 'inactivity_ms', 'warning_ms', 'logout_grace_ms')),
    value  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- entity_id is the agent for 'agent' and 'request', the group for 'group', and 0 where a topic is about all.
CREATE TABLE change (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms      INTEGER NOT NULL,
    topic      TEXT    NOT NULL CHECK (topic IN ('agent', 'request', 'reason', 'group', 'queue', 'workspace')),
    entity_id  INTEGER NOT NULL
) STRICT;
