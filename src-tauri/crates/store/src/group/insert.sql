INSERT INTO supervisor_group (name) VALUES (:name)
