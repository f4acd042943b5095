SELECT name, kind, language, time_zone, created_at_ms FROM workspace WHERE id = 1
