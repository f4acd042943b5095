UPDATE workspace
SET clock_accepted_boot = :boot, clock_accepted_up_ms = :up_ms, clock_accepted_wall_ms = :wall_ms
WHERE id = 1
