INSERT OR IGNORE INTO workspace (id, name, kind, language, time_zone, created_at_ms)
VALUES (1, 'Salvaged', 'team', 'en', 'UTC', 0)
