SELECT max(at_ms) FROM (
    SELECT max(at_ms) AS at_ms FROM change WHERE at_ms <= :now_ms
    UNION ALL
    SELECT max(began_at_ms) FROM status_log WHERE began_at_ms <= :now_ms
    UNION ALL
    SELECT max(ended_at_ms) FROM status_log WHERE ended_at_ms <= :now_ms
    UNION ALL
    SELECT max(at_ms) FROM message WHERE at_ms <= :now_ms
)
