SELECT group_id FROM supervisor WHERE person_id = :id
