-- Accounts of staff. A trigger that refuses speaks like a taken unique key, which both engines tell
-- as a ConflictError: a list of writes has no results, only an end.

CREATE TABLE accounts (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  search_key TEXT NOT NULL,
  role TEXT NOT NULL,
  languages TEXT NOT NULL CHECK (json_valid(languages)),
  regions TEXT NOT NULL CHECK (json_valid(regions)),
  state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
  -- Rises with every change that ends the sessions opened before it.
  stamp INTEGER NOT NULL DEFAULT 0,
  password_hash TEXT NOT NULL,
  totp_secret TEXT,
  created_on TEXT NOT NULL,
  disabled_on TEXT,
  last_seen_on TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX accounts_by_name ON accounts (search_key, id);

CREATE TRIGGER accounts_last_administrator BEFORE UPDATE OF role, state ON accounts
WHEN old.role = 'administrator' AND old.state = 'active'
  AND (new.role <> 'administrator' OR new.state <> 'active')
  AND NOT EXISTS (
    SELECT 1 FROM accounts WHERE role = 'administrator' AND state = 'active' AND id <> old.id
  )
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: accounts.last_administrator');
END;

-- An account that acted stands in the audit log: it is disabled, never removed.
CREATE TRIGGER accounts_no_delete BEFORE DELETE ON accounts
BEGIN
  SELECT RAISE(ABORT, 'accounts are disabled, never removed');
END;

CREATE TABLE sessions (
  id TEXT NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  account TEXT NOT NULL REFERENCES accounts (id),
  stamp INTEGER NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('second_factor', 'enrolling', 'full')),
  started_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_account ON sessions (account, started_at);

-- What was checked before may have changed meanwhile: a password, a role, a second factor.
CREATE TRIGGER sessions_current_account BEFORE INSERT ON sessions
WHEN NOT EXISTS (
  SELECT 1 FROM accounts WHERE id = new.account AND stamp = new.stamp AND state = 'active'
)
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: sessions.stamp');
END;

-- A code of the authenticator serves once: its step is taken by whoever inserts it.
CREATE TABLE totp_steps (
  account TEXT NOT NULL REFERENCES accounts (id),
  step INTEGER NOT NULL,
  PRIMARY KEY (account, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery_codes (
  account TEXT NOT NULL REFERENCES accounts (id),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  used_on TEXT,
  PRIMARY KEY (account, hash)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER recovery_codes_once BEFORE UPDATE OF used_on ON recovery_codes
WHEN old.used_on IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: recovery_codes.used_on');
END;

CREATE TABLE account_links (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('first_administrator', 'invitation', 'password')),
  code_hash TEXT NOT NULL UNIQUE CHECK (length(code_hash) = 64),
  -- Whom it is for: an e-mail without an account yet, the id of an account, or nobody named.
  about TEXT NOT NULL,
  role TEXT,
  languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages)),
  regions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(regions)),
  created_on TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_on TEXT,
  withdrawn_on TEXT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX account_links_open ON account_links (kind, about)
WHERE used_on IS NULL AND withdrawn_on IS NULL;

CREATE TRIGGER account_links_once BEFORE UPDATE OF used_on, withdrawn_on ON account_links
WHEN old.used_on IS NOT NULL OR old.withdrawn_on IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: account_links.used_on');
END;

-- The door of the first administrator closes for good.
CREATE TRIGGER account_links_first_administrator BEFORE UPDATE OF used_on ON account_links
WHEN new.kind = 'first_administrator' AND new.used_on IS NOT NULL
  AND EXISTS (SELECT 1 FROM accounts WHERE role = 'administrator')
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: account_links.first_administrator');
END;

-- Guesses by a keyed hash of what they are about: no e-mail, no address.
CREATE TABLE guesses (
  about TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  at TEXT NOT NULL,
  PRIMARY KEY (about, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX guesses_by_time ON guesses (at);

CREATE INDEX api_tokens_by_name ON api_tokens (name, id);
