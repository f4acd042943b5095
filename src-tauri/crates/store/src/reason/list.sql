SELECT id, code, color, icon, active, limit_ms, allowance_ms, supervisor_may_set, agent_may_set
FROM reason
ORDER BY position
