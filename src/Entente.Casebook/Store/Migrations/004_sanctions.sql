-- Sanction lists of others, as they were handed over. A list of one name is replaced as a whole by a newer issue of it.
CREATE TABLE sanction_lists(
    key   INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    issue TEXT NOT NULL              -- the day as of which the list speaks
) STRICT;

CREATE TABLE sanctions(
    key       INTEGER PRIMARY KEY,
    list      INTEGER NOT NULL REFERENCES sanction_lists(key),
    id        TEXT NOT NULL,         -- id of the listed one in the list
    name      TEXT NOT NULL,
    kind      TEXT,
    country   TEXT,
    authority TEXT,
    program   TEXT,
    first     TEXT,                  -- since when listed, as precise as told; absent where the list does not say
    last      TEXT,                  -- until when; absent while listed
    reason    TEXT
) STRICT;
CREATE INDEX sanctions_list ON sanctions(list);

-- Names and aliases without marks, case and order of words, for looking up.
CREATE TABLE sanction_names(
    folded   TEXT NOT NULL,
    sanction INTEGER NOT NULL REFERENCES sanctions(key),
    name     TEXT NOT NULL,
    weak     INTEGER NOT NULL,
    PRIMARY KEY(folded, sanction, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX sanction_names_sanction ON sanction_names(sanction);
