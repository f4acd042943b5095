SELECT name, kind, language, time_zone, created_at_ms, clock_ahead_ms FROM workspace WHERE id = 1
