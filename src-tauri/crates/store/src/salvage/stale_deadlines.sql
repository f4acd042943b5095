DELETE FROM deadline
WHERE (kind IN ('inactivity', 'warning', 'grace') AND NOT EXISTS (SELECT 1 FROM agent WHERE agent.id = subject_id))
    OR (kind = 'closing'
        AND NOT EXISTS (SELECT 1 FROM thread WHERE thread.id = subject_id AND thread.closed_at_ms IS NULL))
    OR (kind = 'reminder'
        AND NOT EXISTS (SELECT 1 FROM pinned_message
            WHERE pinned_message.id = subject_id AND pinned_message.resolved_at_ms IS NULL))
    OR (kind = 'expiry'
        AND NOT EXISTS (SELECT 1 FROM approval_request
            WHERE approval_request.id = subject_id AND approval_request.state = 'pending'))
