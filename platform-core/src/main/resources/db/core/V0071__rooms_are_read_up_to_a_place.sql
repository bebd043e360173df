-- Nothing in a room up to this place waits to be read, but for what was changed since. So looking for
-- what waits costs the same however long the room's history is.
CREATE TABLE room_read (
  room BIGINT PRIMARY KEY,
  trust INT NOT NULL,
  read_to BIGINT NOT NULL,
  CONSTRAINT room_read_room FOREIGN KEY (room) REFERENCES room (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
