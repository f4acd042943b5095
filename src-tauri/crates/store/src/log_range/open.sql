SELECT agent_id, status, reason_id, began_at_ms FROM status_log WHERE ended_at_ms IS NULL AND status <> 'offline'
