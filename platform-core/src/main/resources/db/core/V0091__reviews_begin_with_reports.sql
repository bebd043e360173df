-- A review that members began. Its post may still be in its room, and goes on waiting when its author changes it.
ALTER TABLE review ADD COLUMN reported BOOLEAN NOT NULL DEFAULT FALSE;
