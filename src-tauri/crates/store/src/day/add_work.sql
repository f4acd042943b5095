INSERT INTO day_work (agent_id, day, assigned, closed, resolved)
VALUES (:agent_id, :day, :assigned, :closed, :resolved)
ON CONFLICT DO UPDATE SET
    assigned = assigned + excluded.assigned,
    closed = closed + excluded.closed,
    resolved = resolved + excluded.resolved
