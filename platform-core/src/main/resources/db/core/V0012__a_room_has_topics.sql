CREATE TABLE topic (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  room BIGINT NOT NULL,
  shelf ENUM ('forum', 'blog', 'wall') NOT NULL,
  title VARCHAR(120) NOT NULL COMMENT 'empty on a wall',
  author BIGINT NOT NULL,
  visible BOOLEAN NOT NULL COMMENT 'its first post may be read by the room',
  replies INT NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL,
  last_at DATETIME(3) NOT NULL,
  KEY topic_by_room (room, shelf, visible, last_at),
  CONSTRAINT topic_room FOREIGN KEY (room) REFERENCES room (id),
  CONSTRAINT topic_author FOREIGN KEY (author) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
