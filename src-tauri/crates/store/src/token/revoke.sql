UPDATE token SET revoked_at_ms = :at_ms WHERE id = :id AND revoked_at_ms IS NULL
