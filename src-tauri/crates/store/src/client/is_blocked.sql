SELECT blocked_at_ms IS NOT NULL FROM client WHERE id = :id
