SELECT EXISTS (SELECT 1 FROM agent WHERE photo_id = :id)
