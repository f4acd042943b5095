SELECT
    (SELECT count(*) FROM agent) AS agents,
    (SELECT count(*) FROM thread) AS threads,
    (SELECT count(*) FROM status_log) AS intervals
