INSERT INTO photo (sha256, media_type, bytes) VALUES (:sha256, :media_type, :bytes)
ON CONFLICT DO NOTHING
