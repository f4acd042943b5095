SELECT person_id FROM report_view WHERE id = :id
