-- Messages among a few members, who come and go.
ALTER TABLE room MODIFY kind ENUM ('forum', 'living', 'private', 'question', 'between', 'among') NOT NULL;
