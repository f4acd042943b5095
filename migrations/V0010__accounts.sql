-- Accounts that are blocked, and what people prove themselves with.

ALTER TABLE person ADD COLUMN blocked_at_ms INTEGER;

-- The hash is a PHC string (argon2id). A wrong password makes the next try wait.
CREATE TABLE credential (
    person_id      INTEGER PRIMARY KEY REFERENCES person (id),
    hash           TEXT    NOT NULL CHECK (hash GLOB '$argon2id$*'),
    wrong          INTEGER NOT NULL DEFAULT 0 CHECK (wrong >= 0),
    wait_until_ms  INTEGER
) STRICT;
