-- Whoever joins a small group reads what is written there from then on.
ALTER TABLE room_guest
  ADD COLUMN since DATETIME(3) NULL COMMENT 'what was written before, they do not read; NULL for everything';
