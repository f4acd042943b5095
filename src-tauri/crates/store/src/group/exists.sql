SELECT EXISTS (SELECT 1 FROM supervisor_group WHERE id = :id)
