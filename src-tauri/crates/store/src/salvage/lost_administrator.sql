INSERT OR IGNORE INTO person (login, name, administrator)
SELECT 'salvaged-admin', 'Administrator', 1
WHERE NOT EXISTS (SELECT 1 FROM person WHERE administrator = 1 AND blocked_at_ms IS NULL)
