UPDATE person SET seats_ended = seats_ended + 1 WHERE id = :id
