-- What follows from the record: events, origins, contradictions. All of it can be rebuilt from the tables of 001.

-- Codings whose reports have not been merged yet, or have to leave the events they stand in.
CREATE TABLE unsettled(
    coding INTEGER PRIMARY KEY REFERENCES codings(key)
) STRICT;

-- What merging looks at in a report, as one line, so that neighbours are compared without reading their pages.
CREATE TABLE merge_features(
    report   INTEGER PRIMARY KEY REFERENCES reports(key),
    features TEXT NOT NULL
) STRICT;

-- Blocking keys: two countries, how precise the date is (0 days, 1 month, 2 year, 3 longer, 4 undated), the first day
-- (since 1970; of the page where undated). Only reports that share a pair and whose days are near are compared.
CREATE TABLE merge_keys(
    pair   TEXT NOT NULL,
    level  INTEGER NOT NULL,
    day    INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES reports(key),
    PRIMARY KEY(pair, level, day, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX merge_keys_report ON merge_keys(report);

-- Pairs of reports that tell one event ("same") or two events of one occasion ("occasion"), with the weight and the
-- reasons; "low" is the smaller key.
CREATE TABLE report_links(
    low     INTEGER NOT NULL REFERENCES reports(key),
    high    INTEGER NOT NULL REFERENCES reports(key),
    kind    TEXT NOT NULL,
    weight  INTEGER NOT NULL,
    because TEXT NOT NULL,
    PRIMARY KEY(low, high)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_links_high ON report_links(high);

CREATE TABLE events(
    key        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    lead       INTEGER NOT NULL REFERENCES reports(key), -- the report that the timeline shows
    type       TEXT NOT NULL,
    mode       TEXT,
    contexts   TEXT,
    status     TEXT NOT NULL,
    date_start TEXT,
    date_end   TEXT,
    date_basis TEXT,
    place      TEXT,
    country    TEXT,
    reports    INTEGER NOT NULL,
    outlets    INTEGER NOT NULL,
    origins    INTEGER NOT NULL,
    goldstein  TEXT
) STRICT;
CREATE INDEX events_date ON events(date_start, date_end, id);
CREATE INDEX events_type ON events(type, date_start);

CREATE TABLE event_reports(
    report  INTEGER PRIMARY KEY REFERENCES reports(key),
    event   INTEGER NOT NULL REFERENCES events(key),
    because TEXT                         -- why it stands here; absent on the report the others were merged with
) STRICT;
CREATE INDEX event_reports_event ON event_reports(event);

-- Sides of an event for filters: one row a country and an entity.
CREATE TABLE event_sides(
    event   INTEGER NOT NULL REFERENCES events(key),
    side    TEXT NOT NULL,               -- actor, recipient, or both where the event is symmetric
    country TEXT,
    entity  TEXT,
    name    TEXT
) STRICT;
CREATE INDEX event_sides_event ON event_sides(event);
CREATE INDEX event_sides_country ON event_sides(country, event);
CREATE INDEX event_sides_entity ON event_sides(entity, event);

-- Events that belong together without being one: a visit, the meeting during it, what was agreed there.
CREATE TABLE event_links(
    low      INTEGER NOT NULL REFERENCES events(key),
    high     INTEGER NOT NULL REFERENCES events(key),
    relation TEXT NOT NULL,
    because  TEXT NOT NULL,
    PRIMARY KEY(low, high, relation)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_links_high ON event_links(high);

-- The first voices that documents rest on.
CREATE TABLE origins(
    key  INTEGER PRIMARY KEY,
    id   TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL
) STRICT;
CREATE TABLE report_origins(
    report  INTEGER NOT NULL REFERENCES reports(key),
    origin  INTEGER NOT NULL REFERENCES origins(key),
    counts  INTEGER NOT NULL,            -- 1 for the origin that is counted for the event, 0 for a voice named beside it
    because TEXT NOT NULL,
    PRIMARY KEY(report, origin)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_origins_origin ON report_origins(origin);

-- Runs of words by which near-copies are found (MinHash bands); only pages of the same days are compared.
CREATE TABLE shingle_bands(
    band     INTEGER NOT NULL,
    day      INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES documents(key),
    PRIMARY KEY(band, day, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX shingle_bands_document ON shingle_bands(document);
CREATE TABLE near_copies(
    low   INTEGER NOT NULL REFERENCES documents(key),
    high  INTEGER NOT NULL REFERENCES documents(key),
    share INTEGER NOT NULL,              -- shared runs of words, in percent of the shorter page
    PRIMARY KEY(low, high)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_copies_high ON near_copies(high);

-- Values of one event that cannot both hold, or that one page tells more vaguely or later than another.
CREATE TABLE contradictions(
    key   INTEGER PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES events(key),
    field TEXT NOT NULL,                 -- date, place, number, actor, type, occurred
    kind  TEXT NOT NULL                  -- conflict, vaguer, later update, time zone, either side
) STRICT;
CREATE INDEX contradictions_event ON contradictions(event);
CREATE TABLE contradiction_values(
    contradiction INTEGER NOT NULL REFERENCES contradictions(key),
    position      INTEGER NOT NULL,
    value         TEXT NOT NULL,
    report        INTEGER NOT NULL REFERENCES reports(key),
    PRIMARY KEY(contradiction, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX contradiction_values_report ON contradiction_values(report);

-- Decisions of people: accept, reject, change, merge, split; replayed after every coding.
CREATE TABLE reviews(
    key      INTEGER PRIMARY KEY,
    run      INTEGER REFERENCES runs(key),
    target   TEXT NOT NULL,
    decision TEXT NOT NULL,
    value    TEXT,
    reviewer TEXT,
    made     TEXT
) STRICT;
CREATE INDEX reviews_target ON reviews(target);
