INSERT INTO trail (agent_id, at_ms, step, amount) VALUES (:agent_id, :at_ms, :step, :amount)
