CREATE TABLE outbox_item (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT    NOT NULL UNIQUE,
  kind        TEXT    NOT NULL,
  item_key    TEXT    NOT NULL,
  payload     BLOB    NOT NULL,
  state       TEXT    NOT NULL CHECK (state IN ('WAITING', 'SENDING', 'DONE', 'GIVEN_UP')),
  attempts    INTEGER NOT NULL DEFAULT 0,
  ambiguous   INTEGER NOT NULL DEFAULT 0,
  not_before  INTEGER NOT NULL,
  lease_until INTEGER NOT NULL DEFAULT 0,
  reason      TEXT    NOT NULL DEFAULT '',
  created_at  INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL
);
-- Only what was surely never sent is replaced by a newer wish of the same kind and key.
CREATE UNIQUE INDEX outbox_unsent ON outbox_item (kind, item_key) WHERE state = 'WAITING' AND ambiguous = 0;
CREATE INDEX outbox_due ON outbox_item (state, kind, not_before);
CREATE INDEX outbox_key ON outbox_item (kind, item_key, seq);
