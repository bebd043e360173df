-- What stands on the page of a member: what others write on their wall, and their own milestones. Taken away
-- by whose page it is, or by whoever wrote it, it stays what it was and only the team finds it.
ALTER TABLE topic
  MODIFY shelf ENUM ('forum', 'blog', 'wall', 'page', 'timeline') NOT NULL,
  ADD COLUMN owner BIGINT NULL COMMENT 'on whose page it stands; NULL in the room itself',
  ADD COLUMN taken_at DATETIME(3) NULL COMMENT 'NULL while people find it',
  ADD COLUMN taken_by BIGINT NULL,
  ADD KEY topic_of_owner (owner, room, shelf, visible, id),
  ADD CONSTRAINT topic_owner FOREIGN KEY (owner) REFERENCES account (id);
