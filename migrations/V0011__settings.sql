-- Every timeout, exceptions of single groups, and the clock of a demo that was turned ahead.

CREATE TABLE setting_with_all_keys (
    key    TEXT    NOT NULL PRIMARY KEY CHECK (key IN
        ('reason_limit', 'inactivity_ms', 'warning_ms', 'logout_grace_ms', 'assignment_ms', 'closing_ms', 'request_ms',
         'break_request_ms', 'asks_password')),
    value  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO setting_with_all_keys (key, value) SELECT key, value FROM setting;
DROP TABLE setting;
ALTER TABLE setting_with_all_keys RENAME TO setting;

-- An exception that is switched off keeps its value.
CREATE TABLE group_timeout (
    group_id  INTEGER NOT NULL REFERENCES supervisor_group (id),
    key       TEXT    NOT NULL CHECK (key IN
        ('inactivity_ms', 'warning_ms', 'logout_grace_ms', 'assignment_ms', 'closing_ms', 'request_ms',
         'break_request_ms')),
    value     INTEGER NOT NULL CHECK (value >= 0),
    active    INTEGER NOT NULL CHECK (active IN (0, 1)),
    PRIMARY KEY (group_id, key)
) STRICT, WITHOUT ROWID;

ALTER TABLE workspace ADD COLUMN clock_ahead_ms INTEGER NOT NULL DEFAULT 0 CHECK (clock_ahead_ms >= 0);
