SELECT at_ms, (SELECT min(seq) FROM change) AS first FROM (SELECT 1) LEFT JOIN change ON change.seq = :seq
