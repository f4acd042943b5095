SELECT id, report, name, settings FROM report_view WHERE person_id = :person_id ORDER BY name, id
