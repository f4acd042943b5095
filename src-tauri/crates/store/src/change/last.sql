SELECT seq, at_ms FROM change ORDER BY seq DESC LIMIT 1
