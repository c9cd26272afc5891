-- What the institution's settings held before each change, for undoing it.

CREATE TABLE settings_backups (
  number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
  -- By key, only those that changed; null where one was unset.
  previous TEXT NOT NULL CHECK (json_valid(previous)),
  replaced_on TEXT NOT NULL
) STRICT;
