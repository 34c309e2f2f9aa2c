CREATE TABLE draft (
  draft_key  TEXT    NOT NULL PRIMARY KEY,
  fields     TEXT    NOT NULL,
  changed_at INTEGER NOT NULL
);
