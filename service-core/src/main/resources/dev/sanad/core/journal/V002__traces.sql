ALTER TABLE message_sent ADD COLUMN trace TEXT NOT NULL DEFAULT '';
CREATE INDEX message_sent_by_trace ON message_sent (trace) WHERE trace <> '';
