-- What a server said of an address when it was last fetched, so that it can be asked whether anything has changed since.
-- version: the program and data that coded what came; another version wants the page again.
CREATE TABLE fetched (
    address TEXT PRIMARY KEY,
    etag TEXT,
    modified TEXT,
    version TEXT NOT NULL
) WITHOUT ROWID;
