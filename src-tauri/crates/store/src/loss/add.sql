UPDATE workspace
SET changes_missing = changes_missing + :changes, log_kept = coalesce(:log, log_kept)
WHERE id = 1
