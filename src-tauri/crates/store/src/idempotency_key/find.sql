SELECT asked, answer FROM done_once WHERE token_id = :token_id AND key = :key
