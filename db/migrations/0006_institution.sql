-- What the institution says and keeps: its notices, its catalogues as they were, who began a job.

CREATE TABLE privacy_notices (
  version INTEGER NOT NULL PRIMARY KEY CHECK (version > 0),
  -- NULL where the shipped text counts.
  short_text TEXT,
  full_text TEXT,
  -- The settings that its placeholders stood for on the day it was published.
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  published_on TEXT NOT NULL
) STRICT;

CREATE TRIGGER privacy_notices_no_update BEFORE UPDATE ON privacy_notices
BEGIN
  SELECT RAISE(ABORT, 'a published notice is never changed');
END;

CREATE TRIGGER privacy_notices_no_delete BEFORE DELETE ON privacy_notices
BEGIN
  SELECT RAISE(ABORT, 'a published notice is never removed');
END;

-- INSERT OR REPLACE would pass both.
CREATE TRIGGER privacy_notices_next BEFORE INSERT ON privacy_notices
WHEN new.version <> (SELECT coalesce(max(version), 0) + 1 FROM privacy_notices)
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: privacy_notices.version');
END;

-- A file that was read and waits for somebody to apply it.
CREATE TABLE catalogue_imports (
  id TEXT NOT NULL PRIMARY KEY,
  catalogue TEXT NOT NULL REFERENCES catalogues (name),
  file_name TEXT NOT NULL,
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  created_at TEXT NOT NULL
) STRICT;

-- What a catalogue held before each import, for undoing it.
CREATE TABLE catalogue_backups (
  catalogue TEXT NOT NULL REFERENCES catalogues (name),
  number INTEGER NOT NULL CHECK (number > 0),
  sha256 TEXT NOT NULL,
  edited INTEGER NOT NULL CHECK (edited IN (0, 1)),
  loaded_on TEXT NOT NULL,
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  replaced_on TEXT NOT NULL,
  PRIMARY KEY (catalogue, number)
) STRICT;

ALTER TABLE jobs ADD COLUMN started_by TEXT;
-- Where its result is to be seen.
ALTER TABLE jobs ADD COLUMN href TEXT;
CREATE INDEX jobs_by_state ON jobs (state, updated_at);
