-- Whom a user means by a name is asked of every name that was ever read, in any case of letters.
CREATE INDEX names_text ON names(text COLLATE NOCASE, entity);
CREATE INDEX names_name ON names(name COLLATE NOCASE, entity);
