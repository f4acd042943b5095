SELECT sql, name FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid
