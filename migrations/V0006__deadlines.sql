-- What the system does by itself, and when. Carried out in order by one call.

CREATE TABLE deadline (
    kind      TEXT    NOT NULL CHECK (kind IN ('inactivity', 'warning', 'grace')),
    agent_id  INTEGER NOT NULL REFERENCES agent (id),
    due_ms    INTEGER NOT NULL,
    PRIMARY KEY (kind, agent_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX deadline_due ON deadline (due_ms, agent_id, kind);
CREATE INDEX deadline_by_agent ON deadline (agent_id);
