SELECT day, assigned, closed, resolved FROM day_work WHERE agent_id = :agent_id AND day >= :from AND day < :to
