SELECT seats_ended FROM person WHERE id = :id
