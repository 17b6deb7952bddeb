-- The record: what came in, what it says, and what was read out of it.
-- Offsets count UTF-16 code units of documents.text, half-open [start, end). Lists of codes are parted by a space,
-- lists of words by a line break. Nothing is overwritten: a page coded again adds a coding, and the views show
-- those marked current.

CREATE TABLE runs(
    key     INTEGER PRIMARY KEY,
    command TEXT NOT NULL,
    version TEXT NOT NULL,
    started TEXT
) STRICT;

-- Every input that was offered and did not become a document, with its reason.
CREATE TABLE intake(
    key    INTEGER PRIMARY KEY,
    run    INTEGER REFERENCES runs(key),
    input  TEXT NOT NULL,
    code   TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE(input, code, reason)
) STRICT;

CREATE TABLE documents(
    key             INTEGER PRIMARY KEY,
    hash            TEXT NOT NULL UNIQUE,   -- of everything below but input and run
    id              TEXT NOT NULL,
    series          TEXT NOT NULL,          -- one address or supplied id: its documents are versions of one article
    previous        INTEGER REFERENCES documents(key),
    run             INTEGER REFERENCES runs(key),
    input           TEXT NOT NULL,
    url             TEXT,
    outlet          TEXT,
    outlet_country  TEXT,
    title           TEXT,
    byline          TEXT,
    authors         TEXT,
    published       TEXT,
    published_basis TEXT,
    modified        TEXT,
    modified_basis  TEXT,
    language        TEXT,
    section         TEXT,
    credit          TEXT,
    genre           TEXT NOT NULL,
    notes           TEXT,
    text            TEXT NOT NULL
) STRICT;
CREATE INDEX documents_id ON documents(id);
CREATE INDEX documents_series ON documents(series);

CREATE TABLE blocks(
    document INTEGER NOT NULL REFERENCES documents(key),
    position INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    repeats  INTEGER NOT NULL,
    PRIMARY KEY(document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed(
    document INTEGER NOT NULL REFERENCES documents(key),
    position INTEGER NOT NULL,
    text     TEXT NOT NULL,
    reason   TEXT NOT NULL,
    line     INTEGER NOT NULL,
    PRIMARY KEY(document, position)
) STRICT, WITHOUT ROWID;

-- One reading of one document by one version of program, data and model.
CREATE TABLE codings(
    key       INTEGER PRIMARY KEY,
    document  INTEGER NOT NULL REFERENCES documents(key),
    run       INTEGER REFERENCES runs(key),
    version   TEXT NOT NULL,
    hash      TEXT NOT NULL,             -- of everything read out of the document
    page_date TEXT,
    inferred  INTEGER NOT NULL,          -- whether page_date is the newest stated past date
    current   INTEGER NOT NULL           -- 1 for the newest coding of the newest document of a series
) STRICT;
CREATE INDEX codings_document ON codings(document);
CREATE INDEX codings_current ON codings(current, document);

CREATE TABLE sentences(
    key      INTEGER PRIMARY KEY,
    coding   INTEGER NOT NULL REFERENCES codings(key),
    position INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    uncoded  TEXT,                       -- the reason, where the sentence gave no report
    UNIQUE(coding, position)
) STRICT;
CREATE VIRTUAL TABLE sentence_words USING fts5(text, content='', tokenize='porter unicode61 remove_diacritics 2');

CREATE TABLE uncoded(
    coding   INTEGER NOT NULL REFERENCES codings(key),
    position INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY(coding, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entities(
    key     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    kind    TEXT,
    name    TEXT
) STRICT;

-- The names by which a page calls an entity, and how often.
CREATE TABLE names(
    coding   INTEGER NOT NULL REFERENCES codings(key),
    entity   INTEGER NOT NULL REFERENCES entities(key),
    text     TEXT NOT NULL,
    kind     TEXT NOT NULL,
    name     TEXT NOT NULL,
    country  TEXT,
    sectors  TEXT,
    mentions INTEGER NOT NULL,
    PRIMARY KEY(coding, entity, text)
) STRICT, WITHOUT ROWID;
CREATE INDEX names_entity ON names(entity);

-- Offices as pages state them; "on_date" is the page's date, "former" says the page calls it past.
CREATE TABLE offices(
    coding   INTEGER NOT NULL REFERENCES codings(key),
    position INTEGER NOT NULL,
    holder   TEXT NOT NULL,
    office   TEXT NOT NULL,
    country  TEXT,
    on_date  TEXT,
    former   INTEGER NOT NULL,
    PRIMARY KEY(coding, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX offices_holder ON offices(holder);

CREATE TABLE facts(
    coding   INTEGER NOT NULL REFERENCES codings(key),
    position INTEGER NOT NULL,
    subject  TEXT NOT NULL,
    relation TEXT NOT NULL,
    object   TEXT NOT NULL,
    country  TEXT,
    sentence INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    text     TEXT NOT NULL,
    speaker  TEXT,
    PRIMARY KEY(coding, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX facts_subject ON facts(subject);

CREATE TABLE reports(
    key           INTEGER PRIMARY KEY,
    coding        INTEGER NOT NULL REFERENCES codings(key),
    position      INTEGER NOT NULL,
    id            TEXT NOT NULL,
    sentence      INTEGER NOT NULL,
    start         INTEGER NOT NULL,
    "end"         INTEGER NOT NULL,
    quote         TEXT NOT NULL,
    trigger       TEXT NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_end   INTEGER NOT NULL,
    type          TEXT NOT NULL,
    mode          TEXT,
    contexts      TEXT,
    cameo         TEXT,
    goldstein     TEXT,                  -- decimals as text, exactly as coded
    quad          TEXT NOT NULL,
    symmetric     INTEGER NOT NULL,
    date_start    TEXT,
    date_end      TEXT,
    date_text     TEXT,
    date_basis    TEXT,
    date_note     TEXT,
    place         TEXT,
    place_text    TEXT,
    place_country TEXT,
    place_kind    TEXT,
    latitude      REAL,
    longitude     REAL,
    status        TEXT NOT NULL,
    content_of    TEXT,
    part          TEXT NOT NULL,
    confidence    TEXT NOT NULL,
    outlet        TEXT,
    published     TEXT,
    because       TEXT,
    UNIQUE(coding, position)
) STRICT;
CREATE INDEX reports_id ON reports(id);

CREATE TABLE participants(
    report   INTEGER NOT NULL REFERENCES reports(key),
    role     TEXT NOT NULL,              -- actor, recipient or mediator
    position INTEGER NOT NULL,
    text     TEXT NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    entity   INTEGER REFERENCES entities(key),
    name     TEXT,
    country  TEXT,
    sectors  TEXT,
    rule     TEXT,
    PRIMARY KEY(report, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX participants_entity ON participants(entity);

CREATE TABLE attributions(
    report   INTEGER NOT NULL REFERENCES reports(key),
    position INTEGER NOT NULL,
    text     TEXT NOT NULL,
    entity   TEXT,
    name     TEXT,
    country  TEXT,
    kind     TEXT NOT NULL,
    cue      TEXT,
    date     TEXT,
    PRIMARY KEY(report, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE figures(
    report   INTEGER NOT NULL REFERENCES reports(key),
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    low      TEXT NOT NULL,
    high     TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY(report, position)
) STRICT, WITHOUT ROWID;
