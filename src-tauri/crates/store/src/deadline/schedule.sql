INSERT INTO deadline (kind, subject_id, due_ms) VALUES (:kind, :subject_id, :due_ms)
ON CONFLICT (kind, subject_id) DO UPDATE SET due_ms = excluded.due_ms
