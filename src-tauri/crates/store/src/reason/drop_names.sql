DELETE FROM reason_name WHERE reason_id = (SELECT id FROM reason WHERE code = :code)
