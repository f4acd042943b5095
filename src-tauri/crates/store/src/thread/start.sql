INSERT INTO thread (client_id, channel, started_at_ms, waiting_for, waiting_since_ms)
VALUES (:client_id, :channel, :at_ms, :waiting_for, :at_ms)
