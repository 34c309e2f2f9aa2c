CREATE TABLE payers (
  id TEXT PRIMARY KEY,
  name_en TEXT NOT NULL,
  name_ar TEXT NOT NULL,
  administrator TEXT,
  member_system TEXT NOT NULL
) WITHOUT ROWID;
