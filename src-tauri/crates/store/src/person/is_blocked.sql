SELECT EXISTS (SELECT 1 FROM person WHERE id = :id AND blocked_at_ms IS NOT NULL)
