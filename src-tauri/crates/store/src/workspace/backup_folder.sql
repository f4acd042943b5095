SELECT backup_folder FROM workspace WHERE id = 1
