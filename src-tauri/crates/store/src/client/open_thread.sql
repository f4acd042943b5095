SELECT id FROM thread WHERE client_id = :client_id AND closed_at_ms IS NULL
