-- Packs of the interface belong to no survey ("@interfaz"); a pack may be told as changes to another.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE language_packs_new (
  sha256 TEXT NOT NULL PRIMARY KEY,
  survey TEXT NOT NULL,
  language TEXT NOT NULL,
  -- All texts, or with based_on only those that differ: null for one that is gone.
  pack TEXT NOT NULL CHECK (json_valid(pack)),
  based_on TEXT,
  created_on TEXT NOT NULL,
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
  edited INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1))
) STRICT;
INSERT INTO language_packs_new (sha256, survey, language, pack, created_on, is_current, edited)
  SELECT sha256, survey, language, pack, created_on, is_current, edited FROM language_packs;
DROP TABLE language_packs;
ALTER TABLE language_packs_new RENAME TO language_packs;
CREATE UNIQUE INDEX language_packs_current ON language_packs (survey, language) WHERE is_current = 1;

-- The story of every text: append-only, `sequence` counts from 1 within a text.
CREATE TABLE text_events (
  survey TEXT NOT NULL,
  language TEXT NOT NULL,
  text_key TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor_kind TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN
    ('written', 'imported', 'kept', 'reviewed', 'approved', 'returned', 'withdrawn', 'recorded', 'unrecorded')),
  state TEXT NOT NULL,
  origin TEXT NOT NULL,
  text TEXT NOT NULL,
  spanish TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  variant TEXT,
  note TEXT,
  PRIMARY KEY (survey, language, text_key, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE text_comments (
  id TEXT NOT NULL PRIMARY KEY,
  survey TEXT NOT NULL,
  language TEXT NOT NULL,
  text_key TEXT NOT NULL,
  at TEXT NOT NULL,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  comment TEXT NOT NULL,
  resolved_at TEXT,
  resolved_by_name TEXT
) STRICT;
CREATE INDEX text_comments_of_text ON text_comments (survey, language, text_key, at);

-- The name is for the institution alone; everywhere else a speaker is a code.
CREATE TABLE speakers (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  variant TEXT NOT NULL,
  consented_on TEXT NOT NULL,
  consent_note TEXT NOT NULL,
  withdrawn_on TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE audio_files (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  stored_on TEXT NOT NULL
) STRICT;

CREATE TABLE recordings (
  id TEXT NOT NULL PRIMARY KEY,
  survey TEXT NOT NULL,
  language TEXT NOT NULL,
  text_key TEXT NOT NULL,
  speaker TEXT NOT NULL REFERENCES speakers (code),
  file TEXT NOT NULL REFERENCES audio_files (sha256),
  -- The same in a format of old phones.
  older_file TEXT REFERENCES audio_files (sha256),
  duration_ms INTEGER NOT NULL,
  start_ms INTEGER NOT NULL,
  end_ms INTEGER NOT NULL,
  -- What it says: the recording is stale once the text or its Spanish says something else.
  text_hash TEXT NOT NULL,
  source_hash TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  recorded_by_id TEXT NOT NULL,
  recorded_by_name TEXT NOT NULL,
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX recordings_current ON recordings (survey, language, text_key, speaker) WHERE is_current = 1;
-- Whether a file may be heard: asked with every file that is sent.
CREATE INDEX recordings_file ON recordings (file, speaker);
CREATE INDEX recordings_older_file ON recordings (older_file, speaker) WHERE older_file IS NOT NULL;

-- Whose voice respondents hear.
CREATE TABLE voices (
  survey TEXT NOT NULL,
  language TEXT NOT NULL,
  speaker TEXT NOT NULL REFERENCES speakers (code),
  PRIMARY KEY (survey, language)
) STRICT, WITHOUT ROWID;

-- What the file is to become: a definition, or texts ("texts:SURVEY:LANGUAGE").
ALTER TABLE pending_imports ADD COLUMN purpose TEXT NOT NULL DEFAULT 'definition';
