-- One picture beside a post, made anew from what was sent. It is found by its post's author and key, so
-- that it is there as soon as its post is.
CREATE TABLE picture (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  room BIGINT NOT NULL,
  author BIGINT NOT NULL,
  client_key BINARY(16) NOT NULL,
  word CHAR(24) CHARACTER SET ascii NOT NULL COMMENT 'drawn by lot: its address',
  alt VARCHAR(300) NOT NULL,
  width INT NOT NULL,
  height INT NOT NULL,
  bytes MEDIUMBLOB NOT NULL,
  sent_at DATETIME(3) NOT NULL,
  UNIQUE KEY picture_of_post (author, client_key),
  UNIQUE KEY picture_by_word (word),
  KEY picture_lately (author, sent_at),
  CONSTRAINT picture_room FOREIGN KEY (room) REFERENCES room (id),
  CONSTRAINT picture_author FOREIGN KEY (author) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
