UPDATE pinned_message SET
    pinned_at_ms = CASE WHEN pinned_at_ms > :now_ms THEN max(pinned_at_ms - :by_ms, :floor_ms) ELSE pinned_at_ms END,
    resolved_at_ms = CASE WHEN resolved_at_ms > :now_ms THEN max(resolved_at_ms - :by_ms, :floor_ms) ELSE resolved_at_ms END,
    reminded_at_ms = CASE WHEN reminded_at_ms > :now_ms THEN max(reminded_at_ms - :by_ms, :floor_ms) ELSE reminded_at_ms END,
    remind_at_ms = CASE WHEN pinned_at_ms > :now_ms THEN max(remind_at_ms - :by_ms, :floor_ms) ELSE remind_at_ms END
WHERE pinned_at_ms > :now_ms OR resolved_at_ms > :now_ms OR reminded_at_ms > :now_ms
