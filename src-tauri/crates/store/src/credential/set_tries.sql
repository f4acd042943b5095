UPDATE credential SET wrong = :wrong, wait_until_ms = :wait_until_ms WHERE person_id = :person_id
