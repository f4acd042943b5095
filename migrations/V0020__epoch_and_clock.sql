-- The life of the file, which a copy that is put in its place ends; and a reading of the machine's clocks that somebody said is right.

ALTER TABLE workspace ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;
UPDATE workspace SET epoch = 1 + abs(random() % 140737488355327);

ALTER TABLE workspace ADD COLUMN clock_accepted_boot INTEGER;
ALTER TABLE workspace ADD COLUMN clock_accepted_up_ms INTEGER;
ALTER TABLE workspace ADD COLUMN clock_accepted_wall_ms INTEGER;
