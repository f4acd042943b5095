SELECT hash, wrong, wait_until_ms FROM credential WHERE person_id = :person_id
