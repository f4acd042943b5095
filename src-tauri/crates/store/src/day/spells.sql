SELECT status, reason_id, began_at_ms, ended_at_ms FROM status_log
WHERE agent_id = :agent_id AND id >= :low AND id < :high AND ended_at_ms IS NOT NULL
ORDER BY id
