DELETE FROM supervisor WHERE person_id = :person_id AND group_id = :group_id
