SELECT epoch, clock_ahead_ms, clock_accepted_boot, clock_accepted_up_ms, clock_accepted_wall_ms
FROM workspace
WHERE id = 1
