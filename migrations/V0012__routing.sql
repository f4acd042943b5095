-- Who gets the next thread, who had which, and what led to a status.

DROP INDEX thread_queued;
CREATE INDEX thread_queued ON thread (waiting_since_ms, id) WHERE closed_at_ms IS NULL AND agent_id IS NULL;
CREATE INDEX thread_with_agents ON thread (waiting_since_ms, id) WHERE closed_at_ms IS NULL AND agent_id IS NOT NULL;

ALTER TABLE thread ADD COLUMN closed_cause TEXT
    CHECK (closed_cause IN ('agent', 'supervisor', 'silence', 'client_block'));
CREATE INDEX thread_closed ON thread (closed_at_ms, id) WHERE closed_at_ms IS NOT NULL;
CREATE INDEX thread_closed_of_agent ON thread (agent_id, closed_at_ms, id) WHERE closed_at_ms IS NOT NULL;
CREATE INDEX thread_closed_of_client ON thread (client_id, closed_at_ms) WHERE closed_at_ms IS NOT NULL;

ALTER TABLE pinned_message ADD COLUMN reminded_at_ms INTEGER;

-- Agents whom routing may give a thread: they receive threads and have a free session. Kept with every decision about an
-- agent, so that the next one is found without looking at all.
CREATE TABLE free_agent (
    agent_id             INTEGER PRIMARY KEY REFERENCES agent (id),
    occupied             INTEGER NOT NULL CHECK (occupied >= 0),
    last_assigned_at_ms  INTEGER NOT NULL
) STRICT;

CREATE INDEX free_agent_next ON free_agent (occupied, last_assigned_at_ms, agent_id);

-- Who had a thread, from when to when. The open row is the present holder.
CREATE TABLE assignment (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    thread_id    INTEGER NOT NULL REFERENCES thread (id),
    agent_id     INTEGER NOT NULL REFERENCES agent (id),
    how          TEXT    NOT NULL CHECK (how IN ('routing', 'returning', 'transfer', 'own')),
    began_at_ms  INTEGER NOT NULL,
    ended_at_ms  INTEGER,
    CHECK (ended_at_ms >= began_at_ms)
) STRICT;

CREATE UNIQUE INDEX assignment_open ON assignment (thread_id) WHERE ended_at_ms IS NULL;
CREATE INDEX assignment_of_agent ON assignment (agent_id, began_at_ms);

-- How each thread came was not kept before.
INSERT INTO assignment (thread_id, agent_id, how, began_at_ms, ended_at_ms)
SELECT id, agent_id, 'transfer', assigned_at_ms, closed_at_ms
FROM thread
WHERE agent_id IS NOT NULL AND assigned_at_ms IS NOT NULL
ORDER BY assigned_at_ms, id;

INSERT INTO free_agent (agent_id, occupied, last_assigned_at_ms)
SELECT agent.id, held.threads, coalesce((SELECT max(began_at_ms) FROM assignment WHERE agent_id = agent.id), 0)
FROM agent
JOIN status_log ON status_log.agent_id = agent.id AND status_log.ended_at_ms IS NULL
JOIN (SELECT agent.id AS agent_id, count(thread.id) AS threads
        FROM agent LEFT JOIN thread ON thread.agent_id = agent.id AND thread.closed_at_ms IS NULL
        GROUP BY agent.id) AS held ON held.agent_id = agent.id
WHERE status_log.status IN ('active', 'active_free') AND held.threads < agent.sessions;

-- What the system saw and did on the way to a status: the words behind "why is this agent here?".
CREATE TABLE trail (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id  INTEGER NOT NULL REFERENCES agent (id),
    at_ms     INTEGER NOT NULL,
    step      TEXT    NOT NULL CHECK (step IN ('asked_to_continue', 'did_not_answer', 'blocked', 'returned')),
    -- Milliseconds without an action or an answer; or a number of threads.
    amount    INTEGER NOT NULL CHECK (amount >= 0)
) STRICT;

CREATE INDEX trail_of_agent ON trail (agent_id, at_ms, id);
