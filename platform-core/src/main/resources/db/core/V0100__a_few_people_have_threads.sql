-- A question to the care team, and messages between members: rooms of a few people.
ALTER TABLE room MODIFY kind ENUM ('forum', 'living', 'private', 'question', 'between') NOT NULL;
