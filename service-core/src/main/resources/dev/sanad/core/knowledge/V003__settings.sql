CREATE TABLE knowledge_setting (
  setting_key TEXT NOT NULL PRIMARY KEY,
  content BLOB NOT NULL
);
