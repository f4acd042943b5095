DELETE FROM report_view WHERE id = :id
