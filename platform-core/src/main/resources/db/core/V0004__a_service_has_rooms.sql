-- next_seq is taken under this row's lock: that lock is what orders a room.
CREATE TABLE room (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  slug VARCHAR(60) CHARACTER SET ascii NOT NULL,
  title VARCHAR(80) NOT NULL,
  welcome VARCHAR(400) NOT NULL,
  kind ENUM ('forum', 'living', 'private') NOT NULL,
  position INT NOT NULL DEFAULT 0,
  next_seq BIGINT NOT NULL DEFAULT 1,
  created_at DATETIME(3) NOT NULL,
  closed_at DATETIME(3) NULL COMMENT 'UTC; NULL while the room is open',
  UNIQUE KEY room_by_slug (trust, slug),
  KEY room_by_service (trust, service, position),
  CONSTRAINT room_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
