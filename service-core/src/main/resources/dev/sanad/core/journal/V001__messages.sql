CREATE TABLE message_sent (
  id      TEXT    NOT NULL PRIMARY KEY,
  event   TEXT    NOT NULL,
  kept_at INTEGER NOT NULL,
  size    INTEGER NOT NULL,
  body    BLOB    NOT NULL
);
CREATE TABLE message_received (
  seq          INTEGER PRIMARY KEY,
  answer_to    TEXT    NOT NULL,
  status       INTEGER NOT NULL,
  content_type TEXT    NOT NULL,
  kept_at      INTEGER NOT NULL,
  size         INTEGER NOT NULL,
  body         BLOB    NOT NULL
);
CREATE INDEX message_received_by_question ON message_received (answer_to, seq);
