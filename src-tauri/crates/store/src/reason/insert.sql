INSERT INTO reason (code, position, icon, color, active, limit_ms, allowance_ms, supervisor_may_set, agent_may_set)
VALUES (:code, (SELECT coalesce(max(position), 0) + 1 FROM reason), :icon, :color, :active, :limit_ms, :allowance_ms,
    :supervisor_may_set, :agent_may_set)
