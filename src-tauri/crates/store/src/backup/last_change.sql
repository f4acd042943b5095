SELECT coalesce(max(seq), 0) AS seq, (SELECT at_ms FROM change ORDER BY seq DESC LIMIT 1) AS at_ms FROM change
