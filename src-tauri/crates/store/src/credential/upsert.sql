INSERT INTO credential (person_id, hash) VALUES (:person_id, :hash)
ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, wrong = 0, wait_until_ms = NULL
