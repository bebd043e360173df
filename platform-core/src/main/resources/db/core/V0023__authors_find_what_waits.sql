-- Whoever enters a room is shown their own posts that wait: found without reading the room.
CREATE INDEX post_by_author ON post (author, room, state);
