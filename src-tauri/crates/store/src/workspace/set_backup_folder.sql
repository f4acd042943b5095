UPDATE workspace SET backup_folder = :folder WHERE id = 1
