INSERT OR IGNORE INTO client (id, name)
SELECT DISTINCT lost.client_id, 'Lost client ' || lost.client_id
FROM thread AS lost
WHERE NOT EXISTS (SELECT 1 FROM client WHERE client.id = lost.client_id)
