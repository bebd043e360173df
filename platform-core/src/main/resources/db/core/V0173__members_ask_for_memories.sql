ALTER TABLE profile
  ADD COLUMN memories BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'asked for by the member',
  ADD COLUMN memory BIGINT NULL COMMENT 'the post that was last brought back',
  ADD COLUMN memory_at DATETIME(3) NULL COMMENT 'since when; there is none for a year after it';
