DELETE FROM free_agent WHERE agent_id = :agent_id
