SELECT id FROM client WHERE name = :name
