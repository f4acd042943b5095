UPDATE supervisor_group SET name = :name WHERE id = :id
