-- Tables of respondents have no rowid: not even the order of arrival is kept. Tables with a whole
-- document in a row have one: a b-tree of keys would read the document at every comparison.

CREATE TABLE surveys (
  slug TEXT NOT NULL PRIMARY KEY,
  edited INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1)),
  created_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE versions (
  survey TEXT NOT NULL REFERENCES surveys (slug),
  version INTEGER NOT NULL CHECK (version > 0),
  sha256 TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  created_on TEXT NOT NULL,
  published_on TEXT,
  PRIMARY KEY (survey, version)
) STRICT;

CREATE TRIGGER versions_frozen
BEFORE UPDATE OF survey, version, sha256, definition ON versions
WHEN old.state = 'published'
BEGIN
  SELECT RAISE(ABORT, 'versions are frozen once published');
END;

CREATE TABLE rounds (
  id TEXT NOT NULL PRIMARY KEY,
  survey TEXT NOT NULL REFERENCES surveys (slug),
  name TEXT NOT NULL,
  opens_on TEXT NOT NULL,
  closes_on TEXT,
  grace_days INTEGER NOT NULL DEFAULT 0 CHECK (grace_days >= 0),
  results_policy TEXT NOT NULL CHECK (results_policy IN ('from_start', 'after_close', 'staff_only')),
  synthetic INTEGER NOT NULL DEFAULT 0 CHECK (synthetic IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX rounds_by_survey ON rounds (survey, opens_on);

CREATE TABLE language_packs (
  sha256 TEXT NOT NULL PRIMARY KEY,
  survey TEXT NOT NULL REFERENCES surveys (slug),
  language TEXT NOT NULL,
  pack TEXT NOT NULL CHECK (json_valid(pack)),
  created_on TEXT NOT NULL,
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX language_packs_current ON language_packs (survey, language) WHERE is_current = 1;

CREATE TABLE responses (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  round TEXT NOT NULL REFERENCES rounds (id),
  version INTEGER NOT NULL,
  language TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('online', 'field', 'paper', 'institutional')),
  answered_on TEXT NOT NULL CHECK (length(answered_on) = 10),
  received_on TEXT NOT NULL CHECK (length(received_on) = 10),
  state TEXT NOT NULL CHECK (state IN ('received', 'flagged', 'rejected', 'withdrawn')),
  folio TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  content_digest TEXT NOT NULL CHECK (length(content_digest) = 64),
  seed TEXT,
  pack TEXT,
  played TEXT,
  answers TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX responses_folio ON responses (folio);
CREATE INDEX responses_by_round ON responses (round, id);

CREATE TABLE tallies (
  round TEXT NOT NULL REFERENCES rounds (id),
  cell TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (round, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE publications (
  round TEXT NOT NULL PRIMARY KEY REFERENCES rounds (id),
  published_on TEXT NOT NULL,
  publication TEXT NOT NULL CHECK (json_valid(publication))
) STRICT;

CREATE TABLE jobs (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  step TEXT,
  steps_done INTEGER NOT NULL DEFAULT 0,
  steps_total INTEGER,
  failure TEXT,
  created_on TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX jobs_pending ON jobs (kind, subject) WHERE state IN ('queued', 'running');

CREATE TABLE api_tokens (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  created_on TEXT NOT NULL,
  expires_on TEXT,
  last_used_on TEXT,
  revoked_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE institution_settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  source TEXT NOT NULL,
  updated_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogues (
  name TEXT NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL,
  edited INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1)),
  loaded_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogue_entries (
  catalogue TEXT NOT NULL REFERENCES catalogues (name),
  code TEXT NOT NULL,
  parent TEXT,
  name TEXT NOT NULL,
  search_key TEXT NOT NULL,
  entry TEXT NOT NULL CHECK (json_valid(entry)),
  PRIMARY KEY (catalogue, code)
) STRICT, WITHOUT ROWID;
