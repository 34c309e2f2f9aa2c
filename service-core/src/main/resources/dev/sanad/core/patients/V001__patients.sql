CREATE TABLE patients (
  nr INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  name_en TEXT NOT NULL,
  name_ar TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  gender TEXT NOT NULL,
  marital TEXT NOT NULL,
  occupation TEXT NOT NULL,
  religion TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  lead_kind TEXT NOT NULL,
  lead_value TEXT NOT NULL,
  mrn TEXT NOT NULL,
  cards INTEGER NOT NULL,
  words TEXT NOT NULL
);

CREATE TABLE patient_identifiers (
  value TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT NOT NULL,
  patient INTEGER NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (value, kind, country)
) WITHOUT ROWID;

CREATE INDEX patient_identifiers_of ON patient_identifiers (patient, place);

CREATE TABLE patient_coverages (
  patient INTEGER NOT NULL,
  place INTEGER NOT NULL,
  id TEXT NOT NULL,
  payer TEXT NOT NULL,
  member_id TEXT NOT NULL,
  type TEXT NOT NULL,
  relationship TEXT NOT NULL,
  subscriber TEXT,
  holder_name TEXT NOT NULL,
  holder_number TEXT NOT NULL,
  plan_value TEXT NOT NULL,
  plan_name TEXT NOT NULL,
  network TEXT NOT NULL,
  dependent TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  PRIMARY KEY (patient, place)
) WITHOUT ROWID;

CREATE TABLE patient_recent (
  patient INTEGER PRIMARY KEY,
  opened_at INTEGER NOT NULL
);

CREATE TABLE patient_count (
  one INTEGER PRIMARY KEY,
  patients INTEGER NOT NULL
);

INSERT INTO patient_count (one, patients) VALUES (1, 0);

CREATE VIRTUAL TABLE patient_words USING fts5(
  words, content='patients', content_rowid='nr', tokenize='ascii', detail=none, columnsize=0, prefix='1 2 3 4 5'
);

CREATE VIRTUAL TABLE patient_numbers USING fts5vocab(patient_words, 'row');

CREATE TABLE patient_names (word TEXT PRIMARY KEY) WITHOUT ROWID;
