UPDATE pinned_message SET reminded_at_ms = :at_ms WHERE id = :id AND resolved_at_ms IS NULL
