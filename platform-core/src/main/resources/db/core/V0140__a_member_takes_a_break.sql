-- Whoever takes a break is told nothing and asked nothing until they sign in again.
ALTER TABLE account
  ADD COLUMN paused_at DATETIME(3) NULL COMMENT 'since when they take a break; NULL while they are here';
