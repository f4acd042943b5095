SELECT began_at_ms FROM assignment
WHERE agent_id = :agent_id AND began_at_ms >= :from_ms AND began_at_ms < :to_ms
