SELECT EXISTS (SELECT 1 FROM done_once WHERE at_ms < :before_ms)
