SELECT DISTINCT client_id FROM thread
WHERE NOT EXISTS (SELECT 1 FROM client WHERE client.id = thread.client_id)
