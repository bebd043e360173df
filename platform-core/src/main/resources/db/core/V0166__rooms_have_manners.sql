-- How people talk in a living room. A room without a row is as rooms are.
CREATE TABLE room_manner (
  room BIGINT PRIMARY KEY,
  slow_seconds INT NOT NULL DEFAULT 0,
  staffed_only BOOLEAN NOT NULL DEFAULT FALSE,
  read_first BOOLEAN NOT NULL DEFAULT FALSE,
  CONSTRAINT room_manner_room FOREIGN KEY (room) REFERENCES room (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
