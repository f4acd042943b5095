INSERT INTO report_view (person_id, report, name, settings) VALUES (:person_id, :report, :name, :settings)
ON CONFLICT DO UPDATE SET settings = excluded.settings
