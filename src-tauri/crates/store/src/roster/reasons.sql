SELECT id, code FROM reason ORDER BY position, id
