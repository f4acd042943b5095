UPDATE credential SET wrong = 0, wait_until_ms = NULL WHERE person_id = :person_id AND hash = :hash
