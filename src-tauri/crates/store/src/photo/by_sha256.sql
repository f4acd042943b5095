SELECT id FROM photo WHERE sha256 = :sha256
