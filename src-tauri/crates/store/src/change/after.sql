SELECT seq, at_ms, topic, entity_id FROM change WHERE seq > :seq ORDER BY seq LIMIT :limit
