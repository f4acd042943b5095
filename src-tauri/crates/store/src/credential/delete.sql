DELETE FROM credential WHERE person_id = :person_id
