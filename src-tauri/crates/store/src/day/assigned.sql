SELECT began_at_ms FROM assignment
WHERE agent_id = :agent_id AND began_at_ms >= :from_ms AND began_at_ms < :to_ms
    AND NOT EXISTS (SELECT 1 FROM assignment AS earlier
        WHERE earlier.thread_id = assignment.thread_id AND earlier.agent_id = assignment.agent_id
            AND earlier.id < assignment.id)
