-- Up to which place of each room the words are written down.
CREATE TABLE search_place (
  room BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL,
  CONSTRAINT search_place_room FOREIGN KEY (room) REFERENCES room (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
