CREATE TABLE knowledge_documents (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title_en TEXT NOT NULL,
  title_ar TEXT NOT NULL,
  origin TEXT NOT NULL,
  origin_key TEXT NOT NULL,
  digest TEXT NOT NULL,
  format INTEGER NOT NULL,
  indexed_at INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  state TEXT NOT NULL
);

CREATE UNIQUE INDEX knowledge_documents_shown ON knowledge_documents (id) WHERE state = 'SHOWN';

CREATE TABLE knowledge_originals (
  document INTEGER NOT NULL,
  part INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (document, part)
);

CREATE TABLE knowledge_passages (
  nr INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  place_at INTEGER NOT NULL,
  id TEXT NOT NULL,
  place TEXT NOT NULL,
  start INTEGER NOT NULL,
  text TEXT NOT NULL
);

CREATE INDEX knowledge_passages_of ON knowledge_passages (document, place_at);

CREATE INDEX knowledge_passages_id ON knowledge_passages (id);

CREATE VIRTUAL TABLE knowledge_words USING fts5(place, words, tokenize='porter ascii');
