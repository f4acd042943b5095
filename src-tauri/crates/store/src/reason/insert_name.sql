INSERT INTO reason_name (reason_id, language, name)
VALUES ((SELECT id FROM reason WHERE code = :code), :language, :name)
