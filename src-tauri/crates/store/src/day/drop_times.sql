DELETE FROM day_time
