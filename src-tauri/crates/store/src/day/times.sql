SELECT day, status, reason_id, seconds, productive_s FROM day_time WHERE agent_id = :agent_id AND day >= :from AND day < :to
