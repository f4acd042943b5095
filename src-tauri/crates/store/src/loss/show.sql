SELECT changes_missing, log_kept FROM workspace WHERE id = 1
