UPDATE person SET administrator = :administrator WHERE id = :id
