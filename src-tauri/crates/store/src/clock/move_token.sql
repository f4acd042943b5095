UPDATE token SET
    created_at_ms = CASE WHEN created_at_ms > :now_ms THEN max(created_at_ms - :by_ms, :floor_ms) ELSE created_at_ms END,
    revoked_at_ms = CASE WHEN revoked_at_ms > :now_ms THEN max(revoked_at_ms - :by_ms, :floor_ms) ELSE revoked_at_ms END,
    expires_at_ms = CASE WHEN created_at_ms > :now_ms THEN max(expires_at_ms - :by_ms, :floor_ms) ELSE expires_at_ms END
WHERE created_at_ms > :now_ms OR revoked_at_ms > :now_ms
