-- Which revision of a post a person has read, where a service promises that somebody reads each one.
-- A post that was changed since then, by its author, is to be read again.
CREATE TABLE post_read (
  post BIGINT PRIMARY KEY,
  trust INT NOT NULL,
  room BIGINT NOT NULL,
  revision INT NOT NULL COMMENT '0 while nobody has read any',
  changed BOOLEAN NOT NULL COMMENT 'its author has written another revision',
  read_by BIGINT NULL,
  read_at DATETIME(3) NULL,
  KEY post_read_again (room, changed),
  CONSTRAINT post_read_post FOREIGN KEY (post) REFERENCES post (id),
  CONSTRAINT post_read_by_someone CHECK ((revision = 0) = (read_by IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
