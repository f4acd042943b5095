SELECT id FROM person WHERE login = :login
