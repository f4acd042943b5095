-- Why an agent is away. A reason is retired, never deleted.

CREATE TABLE reason (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    code                TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    position            INTEGER NOT NULL UNIQUE,
    icon                TEXT    NOT NULL
        CHECK (icon IN ('lunch', 'cup', 'tool', 'training', 'meeting', 'pause', 'person', 'phone', 'flag', 'star')),
    color               TEXT    NOT NULL CHECK (color GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    active              INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    limit_ms            INTEGER CHECK (limit_ms > 0),
    allowance_ms        INTEGER CHECK (allowance_ms > 0),
    supervisor_may_set  INTEGER NOT NULL DEFAULT 1 CHECK (supervisor_may_set IN (0, 1)),
    agent_may_set       INTEGER NOT NULL DEFAULT 1 CHECK (agent_may_set IN (0, 1))
) STRICT;

CREATE TABLE reason_name (
    reason_id  INTEGER NOT NULL REFERENCES reason (id),
    language   TEXT    NOT NULL CHECK (language GLOB '[a-z][a-z]'),
    name       TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    PRIMARY KEY (reason_id, language)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER reason_is_never_deleted BEFORE DELETE ON reason
BEGIN
    SELECT RAISE(ABORT, 'a reason is retired, never deleted');
END;

INSERT INTO reason (id, code, position, icon, color, limit_ms) VALUES
    (1, 'lunch_break', 1, 'lunch', '#a15c00', 1800000),
    (2, 'short_break', 2, 'cup', '#a15c00', 900000),
    (3, 'technical_break', 3, 'tool', '#1668b8', 1200000);

INSERT INTO reason_name (reason_id, language, name) VALUES
    (1, 'en', 'Lunch break'),
    (1, 'ru', 'Обед'),
    (2, 'en', 'Short break'),
    (2, 'ru', 'Короткий перерыв'),
    (3, 'en', 'Technical break'),
    (3, 'ru', 'Технический перерыв');
