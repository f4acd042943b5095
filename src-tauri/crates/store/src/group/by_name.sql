SELECT id FROM supervisor_group WHERE name = :name
