-- Everybody whom a page names as speaking, whether or not an event was read out of what is said: origins are looked for among them.
CREATE TABLE voices(
    coding   INTEGER NOT NULL REFERENCES codings(key),
    position INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    text     TEXT NOT NULL,
    entity   TEXT,
    name     TEXT,
    country  TEXT,
    kind     TEXT NOT NULL,
    cue      TEXT,
    origin   TEXT NOT NULL,              -- id of the origin that the voice is, wherever it is heard
    PRIMARY KEY(coding, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX voices_origin ON voices(origin);

-- What a report calls its origin: one voice has as many names as pages give it.
ALTER TABLE report_origins ADD COLUMN name TEXT;

-- Lists of topics that pages give ("military, training and security cooperation"), under the pairs of parties they tell of, and the pages that share one.
CREATE TABLE topic_lists(
    pair     TEXT NOT NULL,
    day      INTEGER NOT NULL,
    document INTEGER NOT NULL REFERENCES documents(key),
    words    TEXT NOT NULL,              -- stems in order, that of the noun last
    phrase   TEXT NOT NULL,              -- as the page has it
    PRIMARY KEY(pair, day, document, words)
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_lists_document ON topic_lists(document);
CREATE TABLE shared_lists(
    pair   TEXT NOT NULL,
    low    INTEGER NOT NULL REFERENCES documents(key),
    high   INTEGER NOT NULL REFERENCES documents(key),
    phrase TEXT NOT NULL,
    PRIMARY KEY(low, high, pair, phrase)
) STRICT, WITHOUT ROWID;
CREATE INDEX shared_lists_high ON shared_lists(high);
