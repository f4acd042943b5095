UPDATE deadline SET due_ms = max(due_ms - :by_ms, :floor_ms)
WHERE due_ms > :first_ms
    -- What was set for a day to come before the clock went wrong stays.
    AND CASE kind
        WHEN 'closing' THEN subject_id IN (SELECT id FROM thread WHERE waiting_since_ms > :now_ms)
        WHEN 'expiry' THEN subject_id IN (SELECT id FROM approval_request WHERE asked_at_ms > :now_ms)
        WHEN 'reminder' THEN subject_id IN (SELECT id FROM pinned_message WHERE pinned_at_ms > :now_ms)
        ELSE TRUE
    END
