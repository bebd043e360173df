ALTER TABLE post
  MODIFY COLUMN state ENUM ('posted', 'held', 'returned', 'refused', 'removed', 'taken') NOT NULL;
