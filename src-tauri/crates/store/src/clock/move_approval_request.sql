UPDATE approval_request SET
    asked_at_ms = CASE WHEN asked_at_ms > :now_ms THEN max(asked_at_ms - :by_ms, :floor_ms) ELSE asked_at_ms END,
    decided_at_ms = CASE WHEN decided_at_ms > :now_ms THEN max(decided_at_ms - :by_ms, :floor_ms) ELSE decided_at_ms END
WHERE asked_at_ms > :now_ms OR decided_at_ms > :now_ms
