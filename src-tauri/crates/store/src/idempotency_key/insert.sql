INSERT INTO done_once (token_id, key, asked, answer, at_ms) VALUES (:token_id, :key, :asked, :answer, :at_ms)
