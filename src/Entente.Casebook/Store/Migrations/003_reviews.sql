-- Decisions of people (Reviews/). The file beside the casebook is their record; the lines are kept here as they were last read.
-- Everything else in this script follows from them and can be rebuilt.
DROP TABLE reviews;
CREATE TABLE reviews(
    number INTEGER PRIMARY KEY,
    line   TEXT NOT NULL
) STRICT;

-- Decisions that fit nothing any more, with the reason.
CREATE TABLE stale_reviews(
    number INTEGER PRIMARY KEY,
    reason TEXT NOT NULL
) STRICT;

-- What people changed in a report: field and value; "rejected" and "accepted" are fields as well.
CREATE TABLE report_changes(
    report  INTEGER NOT NULL REFERENCES reports(key),
    field   TEXT NOT NULL,
    value   TEXT NOT NULL,
    because TEXT NOT NULL,
    PRIMARY KEY(report, field)
) STRICT, WITHOUT ROWID;

-- Reports that people put into one event (1) or hold apart (0).
CREATE TABLE report_ties(
    low      INTEGER NOT NULL REFERENCES reports(key),
    high     INTEGER NOT NULL REFERENCES reports(key),
    together INTEGER NOT NULL,
    because  TEXT NOT NULL,
    PRIMARY KEY(low, high)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_ties_high ON report_ties(high);

-- Entities that are shown as another: by name, office and country across pages, or because people say so.
CREATE TABLE entity_ties(
    entity    TEXT PRIMARY KEY,
    canonical TEXT NOT NULL,
    name      TEXT,
    because   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_ties_canonical ON entity_ties(canonical);
