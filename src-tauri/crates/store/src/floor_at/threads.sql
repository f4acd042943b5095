SELECT
    (SELECT count(*) FROM assignment
        WHERE agent_id = :agent_id AND ended_at_ms > :at_ms AND began_at_ms <= :at_ms)
    + (SELECT count(*) FROM assignment
        WHERE agent_id = :agent_id AND ended_at_ms IS NULL AND began_at_ms <= :at_ms)
