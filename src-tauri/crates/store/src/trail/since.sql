SELECT at_ms, step, amount FROM trail WHERE agent_id = :agent_id AND at_ms >= :from_ms ORDER BY at_ms, id
