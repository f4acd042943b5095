SELECT coalesce(max(id), 0) FROM status_log
