-- Like surveys and catalogues: what somebody edited is not replaced by what a release ships.
ALTER TABLE language_packs ADD COLUMN edited INTEGER NOT NULL DEFAULT 0 CHECK (edited IN (0, 1));
