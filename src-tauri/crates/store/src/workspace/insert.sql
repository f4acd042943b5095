INSERT INTO workspace (id, name, kind, language, time_zone, created_at_ms)
VALUES (1, :name, :kind, :language, :time_zone, :created_at_ms)
