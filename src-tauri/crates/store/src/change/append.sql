INSERT INTO change (at_ms, topic, entity_id) VALUES (:at_ms, :topic, :entity_id)
