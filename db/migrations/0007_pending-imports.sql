-- Files that were read and shown to somebody but not taken in yet. What was read is longer than a
-- row of D1 may be, so it lies in parts.

CREATE TABLE pending_imports (
  id TEXT NOT NULL PRIMARY KEY,
  -- The person or program that sent it; nobody else sees it.
  owner TEXT NOT NULL,
  file_name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  -- The survey it became; its parts are gone from then on.
  stored_as TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX pending_imports_by_expiry ON pending_imports (expires_at);

CREATE TABLE pending_import_parts (
  import TEXT NOT NULL REFERENCES pending_imports (id),
  part INTEGER NOT NULL CHECK (part >= 0),
  content TEXT NOT NULL,
  PRIMARY KEY (import, part)
) STRICT;
