UPDATE pinned_message SET resolved_at_ms = :at_ms WHERE id = :id
