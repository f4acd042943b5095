UPDATE workspace SET changes_missing = 0, log_kept = NULL WHERE id = 1
