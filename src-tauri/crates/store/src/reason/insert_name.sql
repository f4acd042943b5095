INSERT INTO reason_name (reason_id, language, name) VALUES (:reason_id, :language, :name)
