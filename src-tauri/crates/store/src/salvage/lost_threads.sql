INSERT OR IGNORE INTO thread
    (id, client_id, channel, started_at_ms, waiting_for, waiting_since_ms, closed_at_ms, closed_cause)
SELECT lost.thread_id, 0, 'lost', min(lost.at_ms), 'client', max(lost.at_ms), max(lost.at_ms), 'silence'
FROM message AS lost
WHERE NOT EXISTS (SELECT 1 FROM thread WHERE thread.id = lost.thread_id)
GROUP BY lost.thread_id
