SELECT id
FROM (SELECT id, began_at_ms, lag(began_at_ms) OVER (ORDER BY id) AS before_ms FROM status_log)
WHERE began_at_ms < before_ms
LIMIT 100
