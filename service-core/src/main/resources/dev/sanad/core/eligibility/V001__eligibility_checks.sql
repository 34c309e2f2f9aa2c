CREATE TABLE eligibility_check (
    id          TEXT PRIMARY KEY,
    patient     TEXT NOT NULL,
    name        TEXT NOT NULL,
    payer       TEXT NOT NULL,
    payer_en    TEXT NOT NULL,
    payer_ar    TEXT NOT NULL,
    question    TEXT NOT NULL,
    asked_at    INTEGER NOT NULL,
    asked_by    TEXT NOT NULL,
    message     TEXT NOT NULL,
    state       TEXT NOT NULL,
    verdict     TEXT NOT NULL,
    sentence_en TEXT NOT NULL,
    sentence_ar TEXT NOT NULL,
    failure     TEXT NOT NULL,
    answered_at INTEGER,
    took        INTEGER NOT NULL,
    simulated   INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX eligibility_check_patient ON eligibility_check (patient, asked_at DESC);
CREATE INDEX eligibility_check_asked ON eligibility_check (asked_at DESC);
CREATE INDEX eligibility_check_state ON eligibility_check (state, asked_at DESC);
