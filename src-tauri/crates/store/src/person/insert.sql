INSERT INTO person (login, name, administrator) VALUES (:login, :name, :administrator)
