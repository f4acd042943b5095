UPDATE agent SET photo_id = :photo_id WHERE id = :id
