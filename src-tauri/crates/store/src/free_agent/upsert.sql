INSERT INTO free_agent (agent_id, occupied, last_assigned_at_ms)
VALUES (
    :agent_id,
    :occupied,
    coalesce((SELECT max(began_at_ms) FROM assignment WHERE agent_id = :agent_id), 0)
)
ON CONFLICT (agent_id) DO UPDATE
SET occupied = excluded.occupied, last_assigned_at_ms = excluded.last_assigned_at_ms
