CREATE TABLE assistant_conversation (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  first_words TEXT NOT NULL,
  pinned INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  shown INTEGER,
  entries INTEGER NOT NULL,
  draft TEXT NOT NULL,
  known TEXT NOT NULL,
  words TEXT NOT NULL
);

CREATE INDEX assistant_conversation_order ON assistant_conversation (pinned DESC, changed_at DESC);

CREATE TABLE assistant_entry (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  conversation INTEGER NOT NULL,
  parent INTEGER,
  shown INTEGER,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  task TEXT NOT NULL,
  answer TEXT,
  steps TEXT,
  words TEXT NOT NULL
);

CREATE INDEX assistant_entry_of ON assistant_entry (conversation, nr);

CREATE INDEX assistant_entry_running ON assistant_entry (state) WHERE state = 'RUNNING';

CREATE TABLE assistant_sent (
  entry INTEGER NOT NULL,
  step INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (entry, step)
);

CREATE TABLE assistant_setting (
  setting_key TEXT NOT NULL PRIMARY KEY,
  content BLOB NOT NULL
);

CREATE VIRTUAL TABLE assistant_words USING fts5(
  words, content='assistant_entry', content_rowid='nr', tokenize='ascii', prefix='2 3 4 5'
);

CREATE VIRTUAL TABLE assistant_titles USING fts5(
  words, content='assistant_conversation', content_rowid='nr', tokenize='ascii', prefix='2 3 4 5'
);
