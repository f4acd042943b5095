DELETE FROM done_once WHERE at_ms < :before_ms
