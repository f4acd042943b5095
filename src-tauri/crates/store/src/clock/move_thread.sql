UPDATE thread SET
    started_at_ms = CASE WHEN started_at_ms > :now_ms THEN max(started_at_ms - :by_ms, :floor_ms) ELSE started_at_ms END,
    assigned_at_ms = CASE WHEN assigned_at_ms > :now_ms THEN max(assigned_at_ms - :by_ms, :floor_ms) ELSE assigned_at_ms END,
    waiting_since_ms = CASE WHEN waiting_since_ms > :now_ms THEN max(waiting_since_ms - :by_ms, :floor_ms) ELSE waiting_since_ms END,
    closed_at_ms = CASE WHEN closed_at_ms > :now_ms THEN max(closed_at_ms - :by_ms, :floor_ms) ELSE closed_at_ms END
WHERE started_at_ms > :now_ms OR assigned_at_ms > :now_ms OR waiting_since_ms > :now_ms OR closed_at_ms > :now_ms
