SELECT id FROM approval_request
WHERE state = 'pending' AND kind = 'client_block' AND client_id = :client_id
