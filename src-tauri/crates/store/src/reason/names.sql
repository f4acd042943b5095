SELECT language, name FROM reason_name WHERE reason_id = :reason_id ORDER BY language
