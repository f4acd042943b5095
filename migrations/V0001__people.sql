-- Who there is: people, supervisor groups, agents, supervisors, photos.

CREATE TABLE photo (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256      BLOB    NOT NULL UNIQUE CHECK (length(sha256) = 32),
    media_type  TEXT    NOT NULL CHECK (media_type IN ('image/png')),
    bytes       BLOB    NOT NULL
) STRICT;

CREATE TABLE supervisor_group (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    name  TEXT    NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60)
) STRICT;

CREATE TABLE person (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    login          TEXT    NOT NULL UNIQUE CHECK (length(login) BETWEEN 1 AND 60),
    name           TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    administrator  INTEGER NOT NULL DEFAULT 0 CHECK (administrator IN (0, 1))
) STRICT;

CREATE TABLE supervisor (
    person_id  INTEGER NOT NULL REFERENCES person (id),
    group_id   INTEGER NOT NULL REFERENCES supervisor_group (id),
    PRIMARY KEY (person_id, group_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX supervisor_by_group ON supervisor (group_id);

-- An agent's id is their person's.
CREATE TABLE agent (
    id                INTEGER PRIMARY KEY REFERENCES person (id),
    group_id          INTEGER NOT NULL REFERENCES supervisor_group (id),
    alias             TEXT    CHECK (length(alias) BETWEEN 1 AND 120),
    profile_status    TEXT    CHECK (length(profile_status) BETWEEN 1 AND 120),
    photo_id          INTEGER REFERENCES photo (id),
    sessions          INTEGER NOT NULL DEFAULT 4 CHECK (sessions BETWEEN 1 AND 50),
    resumed_sessions  INTEGER NOT NULL DEFAULT 1 CHECK (resumed_sessions BETWEEN 0 AND 50)
) STRICT;

CREATE INDEX agent_by_group ON agent (group_id);
