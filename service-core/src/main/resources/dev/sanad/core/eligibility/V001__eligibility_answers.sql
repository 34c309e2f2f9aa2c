CREATE TABLE eligibility_answer (
    scope       TEXT NOT NULL,
    first_day   TEXT NOT NULL,
    purposes    INTEGER NOT NULL,
    last_day    TEXT NOT NULL,
    question    TEXT NOT NULL,
    check_id    TEXT NOT NULL,
    asked_by    TEXT NOT NULL,
    answered_at INTEGER NOT NULL,
    simulated   INTEGER NOT NULL,
    answer      BLOB NOT NULL,
    PRIMARY KEY (scope, first_day, purposes)
) WITHOUT ROWID;
CREATE INDEX eligibility_answer_age ON eligibility_answer (answered_at);
