INSERT INTO token (name, role, person_id, hash, created_at_ms, expires_at_ms)
VALUES (:name, :role, :person_id, :hash, :created_at_ms, :expires_at_ms)
