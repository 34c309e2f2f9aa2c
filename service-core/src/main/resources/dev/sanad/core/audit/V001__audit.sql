CREATE TABLE audit_entry (
  seq         INTEGER PRIMARY KEY,
  at          INTEGER NOT NULL,
  who         TEXT    NOT NULL,
  action      TEXT    NOT NULL,
  record_kind TEXT    NOT NULL,
  record_id   TEXT    NOT NULL,
  outcome     TEXT    NOT NULL,
  detail      TEXT    NOT NULL,
  mac         BLOB    NOT NULL
);
CREATE INDEX audit_by_record ON audit_entry (record_kind, record_id, seq);
-- Against mistakes of the program itself; against people there is the chain.
CREATE TRIGGER audit_entry_is_final BEFORE UPDATE ON audit_entry BEGIN
  SELECT raise(ABORT, 'audit entries are final');
END;
CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry BEGIN
  SELECT raise(ABORT, 'audit entries stay');
END;
