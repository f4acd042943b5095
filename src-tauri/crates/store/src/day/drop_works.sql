DELETE FROM day_work
