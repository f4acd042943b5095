-- What the file lost: how many changes the mark in the side file knows and the file doesn't, and under which number the log that held them
-- is kept beside it. Both stay until somebody who manages says that they know.

ALTER TABLE workspace ADD COLUMN changes_missing INTEGER NOT NULL DEFAULT 0 CHECK (changes_missing >= 0);
ALTER TABLE workspace ADD COLUMN log_kept INTEGER CHECK (log_kept >= 1);
