-- Where backups go when not beside the file.

ALTER TABLE workspace ADD COLUMN backup_folder TEXT CHECK (length(backup_folder) BETWEEN 1 AND 4096);
