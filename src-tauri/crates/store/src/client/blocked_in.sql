SELECT id, blocked_in FROM client WHERE name = :name AND blocked_at_ms IS NOT NULL
