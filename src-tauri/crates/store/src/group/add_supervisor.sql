INSERT INTO supervisor (person_id, group_id) VALUES (:person_id, :group_id)
ON CONFLICT DO NOTHING
