-- A post's seq is its place in what the room has been shown. A held post that is approved takes a new
-- one, so that a reader who follows the sequence never misses it.
CREATE TABLE post (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  room BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  topic BIGINT NULL COMMENT 'NULL in a living or private room',
  opens_topic BOOLEAN NOT NULL DEFAULT FALSE,
  author BIGINT NOT NULL,
  as_team BOOLEAN NOT NULL DEFAULT FALSE,
  client_key BINARY(16) NOT NULL COMMENT 'chosen by the author''s device: a retry is the same post',
  state ENUM ('posted', 'held', 'returned', 'refused', 'removed') NOT NULL,
  revision INT NOT NULL DEFAULT 1,
  warning VARCHAR(30) CHARACTER SET ascii NULL,
  text TEXT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  edited_at DATETIME(3) NULL,
  UNIQUE KEY post_by_seq (room, seq),
  UNIQUE KEY post_by_client_key (author, client_key),
  KEY post_by_topic (topic, seq),
  CONSTRAINT post_room FOREIGN KEY (room) REFERENCES room (id),
  CONSTRAINT post_author FOREIGN KEY (author) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
