SELECT id, began_at_ms FROM status_log WHERE id >= :id ORDER BY id LIMIT 1
