SELECT thread_line.at_ms, thread_line.event, thread_line.by_id, person.name AS by_name
FROM thread_line
LEFT JOIN person ON person.id = thread_line.by_id
WHERE thread_line.thread_id = :thread_id
ORDER BY thread_line.id
