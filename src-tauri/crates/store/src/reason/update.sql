UPDATE reason
SET icon = :icon, color = :color, active = :active, limit_ms = :limit_ms, allowance_ms = :allowance_ms,
    supervisor_may_set = :supervisor_may_set, agent_may_set = :agent_may_set
WHERE code = :code
