ALTER TABLE profile
  ADD COLUMN wall ENUM ('open', 'own', 'off') NOT NULL DEFAULT 'open'
    COMMENT 'everybody who finds the page writes on it; only the member; there is none';
