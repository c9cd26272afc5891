-- The life of a survey. A trigger that refuses speaks like a taken unique key, as in the accounts.

ALTER TABLE surveys ADD COLUMN archived_on TEXT;
ALTER TABLE surveys ADD COLUMN removed_on TEXT;
-- Of the shipped definition that was last taken in or offered, so that it is offered once.
ALTER TABLE surveys ADD COLUMN shipped_sha256 TEXT;

CREATE TRIGGER surveys_removed_empty BEFORE UPDATE OF removed_on ON surveys
WHEN new.removed_on IS NOT NULL AND EXISTS (
  SELECT 1 FROM rounds JOIN responses ON responses.round = rounds.id WHERE rounds.survey = old.slug
)
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: surveys.removed_on');
END;

-- A round closed by hand, and the day it would have closed on.
ALTER TABLE rounds ADD COLUMN closed_on TEXT;
ALTER TABLE rounds ADD COLUMN closes_on_before TEXT;

CREATE TABLE drafts (
  id TEXT NOT NULL PRIMARY KEY,
  survey TEXT NOT NULL REFERENCES surveys (slug),
  -- `offered` came with a release and waits for somebody to take it over.
  state TEXT NOT NULL CHECK (state IN ('draft', 'review', 'offered', 'published', 'removed')),
  was_reviewed INTEGER NOT NULL DEFAULT 0 CHECK (was_reviewed IN (0, 1)),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  based_on INTEGER,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by_id TEXT NOT NULL,
  updated_by_name TEXT NOT NULL,
  closed_on TEXT
) STRICT;

CREATE UNIQUE INDEX drafts_open ON drafts (survey) WHERE state IN ('draft', 'review');
CREATE UNIQUE INDEX drafts_offered ON drafts (survey) WHERE state = 'offered';
CREATE INDEX drafts_by_survey ON drafts (survey, state);

CREATE TABLE draft_revisions (
  draft TEXT NOT NULL REFERENCES drafts (id),
  revision INTEGER NOT NULL CHECK (revision > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  saved_at TEXT NOT NULL,
  saved_by_id TEXT NOT NULL,
  saved_by_name TEXT NOT NULL,
  PRIMARY KEY (draft, revision)
) STRICT;

-- Whoever saves follows the revision they saw; of two the second is told of the first.
CREATE TRIGGER draft_revisions_follow BEFORE INSERT ON draft_revisions
WHEN NOT EXISTS (
  SELECT 1 FROM drafts
  WHERE id = new.draft AND revision = new.revision - 1 AND state IN ('draft', 'review', 'offered')
)
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: draft_revisions.revision');
END;

-- A change of state names the revision it was decided on.
CREATE TRIGGER drafts_decided_revision BEFORE UPDATE OF state ON drafts
WHEN new.revision <> old.revision OR old.state = 'published'
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: drafts.revision');
END;

CREATE TABLE draft_approvals (
  draft TEXT NOT NULL REFERENCES drafts (id),
  sha256 TEXT NOT NULL,
  person_id TEXT NOT NULL,
  person_name TEXT NOT NULL,
  approved_at TEXT NOT NULL,
  PRIMARY KEY (draft, sha256, person_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER draft_approvals_other_person BEFORE INSERT ON draft_approvals
WHEN NOT EXISTS (
  SELECT 1 FROM drafts JOIN draft_revisions AS latest
    ON latest.draft = drafts.id AND latest.revision = drafts.revision
  WHERE drafts.id = new.draft AND drafts.state = 'review' AND latest.sha256 = new.sha256
    AND new.person_id NOT IN ('', drafts.author_id, drafts.updated_by_id)
)
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: draft_approvals.person');
END;

-- What was once sent to review is published only as somebody else approved it.
CREATE TRIGGER drafts_approved BEFORE UPDATE OF state ON drafts
WHEN new.state = 'published' AND old.was_reviewed = 1 AND NOT EXISTS (
  SELECT 1 FROM draft_approvals JOIN draft_revisions USING (draft, sha256)
  WHERE draft_approvals.draft = old.id AND draft_revisions.revision = old.revision
)
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: draft_approvals.missing');
END;

-- Language packs that came with a draft and are shown once it is published.
CREATE TABLE draft_packs (
  draft TEXT NOT NULL REFERENCES drafts (id),
  language TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES language_packs (sha256),
  PRIMARY KEY (draft, language)
) STRICT, WITHOUT ROWID;

-- Links for people outside; only the hash of the code is kept.
CREATE TABLE reviews (
  id TEXT NOT NULL PRIMARY KEY,
  draft TEXT NOT NULL REFERENCES drafts (id),
  name TEXT NOT NULL,
  code_hash TEXT NOT NULL UNIQUE CHECK (length(code_hash) = 64),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  expires_on TEXT NOT NULL,
  revoked_on TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX reviews_by_draft ON reviews (draft, created_at);

CREATE TABLE reviewers (
  id TEXT NOT NULL PRIMARY KEY,
  review TEXT NOT NULL REFERENCES reviews (id),
  token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  name TEXT NOT NULL,
  started_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX reviewers_by_review ON reviewers (review, started_at);

CREATE TABLE review_comments (
  id TEXT NOT NULL PRIMARY KEY,
  draft TEXT NOT NULL REFERENCES drafts (id),
  reviewer TEXT NOT NULL REFERENCES reviewers (id),
  -- Name of the item; empty for the whole survey.
  item TEXT NOT NULL,
  comment TEXT NOT NULL,
  written_at TEXT NOT NULL,
  resolution TEXT CHECK (resolution IN ('accepted', 'declined')),
  note TEXT,
  resolved_at TEXT,
  resolved_by TEXT
) STRICT;

CREATE INDEX review_comments_by_draft ON review_comments (draft, item, written_at);
CREATE INDEX review_comments_by_reviewer ON review_comments (reviewer, written_at);

-- Towards stricter only: what a version says already cannot be loosened here.
CREATE TABLE survey_overrides (
  survey TEXT NOT NULL REFERENCES surveys (slug),
  question TEXT NOT NULL,
  property TEXT NOT NULL CHECK (property IN ('publish', 'sensitive')),
  set_on TEXT NOT NULL,
  set_by TEXT NOT NULL,
  PRIMARY KEY (survey, question, property)
) STRICT, WITHOUT ROWID;

CREATE TABLE outreach_links (
  id TEXT NOT NULL PRIMARY KEY,
  survey TEXT NOT NULL REFERENCES surveys (slug),
  medium TEXT NOT NULL,
  language TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  created_on TEXT NOT NULL,
  removed_on TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX outreach_links_by_survey ON outreach_links (survey, medium);

-- Visits by day, never with an answer: nothing here leads to a response.
CREATE TABLE outreach_visits (
  link TEXT NOT NULL REFERENCES outreach_links (id),
  day TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n > 0),
  PRIMARY KEY (link, day)
) STRICT, WITHOUT ROWID;

-- Drafts that earlier releases kept among the versions.
INSERT INTO drafts (id, survey, state, revision, based_on, author_id, author_name, created_at,
  updated_at, updated_by_id, updated_by_name)
SELECT lower(hex(randomblob(16))), survey, 'offered', 0, NULL, '', 'sistema', created_on || 'T00:00:00.000Z',
  created_on || 'T00:00:00.000Z', '', 'sistema'
FROM versions AS newest
WHERE state = 'draft' AND version = (
  SELECT max(version) FROM versions WHERE survey = newest.survey AND state = 'draft'
);

INSERT INTO draft_revisions (draft, revision, sha256, definition, saved_at, saved_by_id, saved_by_name)
SELECT drafts.id, 1, versions.sha256, versions.definition, drafts.created_at, '', 'sistema'
FROM drafts JOIN versions ON versions.survey = drafts.survey AND versions.state = 'draft'
WHERE version = (
  SELECT max(version) FROM versions AS other WHERE other.survey = drafts.survey AND other.state = 'draft'
);

UPDATE drafts SET revision = 1;
DELETE FROM versions WHERE state = 'draft';
