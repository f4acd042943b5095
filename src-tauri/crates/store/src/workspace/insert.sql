INSERT INTO workspace (id, name, kind, language, time_zone, created_at_ms, epoch)
VALUES (1, :name, :kind, :language, :time_zone, :created_at_ms, 1 + abs(random() % 140737488355327))
