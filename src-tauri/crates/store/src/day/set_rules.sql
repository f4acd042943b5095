INSERT INTO day_rules (id, rules) VALUES (1, :rules) ON CONFLICT DO UPDATE SET rules = excluded.rules
