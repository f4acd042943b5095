INSERT INTO day_time (agent_id, day, status, reason_id, seconds, productive_s)
VALUES (:agent_id, :day, :status, :reason_id, :seconds, :productive_s)
ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds, productive_s = productive_s + excluded.productive_s
