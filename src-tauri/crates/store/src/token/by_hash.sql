SELECT id, name FROM token WHERE hash = :hash
