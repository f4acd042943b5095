SELECT began_at_ms FROM status_log ORDER BY id LIMIT 1
