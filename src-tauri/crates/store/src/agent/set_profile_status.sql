UPDATE agent SET profile_status = :line WHERE id = :id
