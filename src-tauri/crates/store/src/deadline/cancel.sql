DELETE FROM deadline WHERE kind = :kind AND agent_id = :agent_id
