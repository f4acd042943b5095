SELECT media_type, bytes FROM photo WHERE id = :id
