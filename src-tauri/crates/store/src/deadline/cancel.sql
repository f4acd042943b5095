DELETE FROM deadline WHERE kind = :kind AND subject_id = :subject_id
