-- Programs: the tokens that let them in, and what they did once. Two more settings.

-- Only the SHA-256 of the secret is kept: 32 random bytes can't be guessed, so no slow hash is needed.
CREATE TABLE token (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    name           TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    role           TEXT    NOT NULL CHECK (role IN ('integrator', 'supervisor', 'administrator', 'agent')),
    person_id      INTEGER NOT NULL REFERENCES person (id),
    hash           BLOB    NOT NULL UNIQUE CHECK (length(hash) = 32),
    created_at_ms  INTEGER NOT NULL,
    expires_at_ms  INTEGER,
    revoked_at_ms  INTEGER
) STRICT;

-- What a program did under a key of its own, and what it was answered: asked again, it isn't done again.
CREATE TABLE done_once (
    token_id  INTEGER NOT NULL REFERENCES token (id),
    key       TEXT    NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    asked     BLOB    NOT NULL CHECK (length(asked) = 32),
    answer    TEXT    NOT NULL,
    at_ms     INTEGER NOT NULL,
    PRIMARY KEY (token_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX done_once_by_age ON done_once (at_ms);

CREATE TABLE setting_with_the_api (
    key    TEXT    NOT NULL PRIMARY KEY CHECK (key IN
        ('reason_limit', 'inactivity_ms', 'warning_ms', 'logout_grace_ms', 'assignment_ms', 'closing_ms', 'request_ms',
         'break_request_ms', 'asks_password', 'api_served', 'api_port')),
    value  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO setting_with_the_api (key, value) SELECT key, value FROM setting;
DROP TABLE setting;
ALTER TABLE setting_with_the_api RENAME TO setting;
