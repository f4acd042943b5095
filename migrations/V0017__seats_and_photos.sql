-- A seat that was taken before doesn't count once its person's seats were ended: their password changed, or they were blocked.
ALTER TABLE person ADD COLUMN seats_ended INTEGER NOT NULL DEFAULT 0 CHECK (seats_ended >= 0);

-- Who may see a photo is asked whenever one is shown.
CREATE INDEX agent_by_photo ON agent (photo_id) WHERE photo_id IS NOT NULL;
CREATE INDEX request_by_new_photo ON approval_request (new_photo_id) WHERE new_photo_id IS NOT NULL;
CREATE INDEX request_by_old_photo ON approval_request (old_photo_id) WHERE old_photo_id IS NOT NULL;
