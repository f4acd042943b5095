UPDATE reason SET position = (SELECT max(position) FROM reason) + 1 WHERE code = :code
