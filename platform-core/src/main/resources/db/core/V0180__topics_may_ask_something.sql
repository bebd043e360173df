-- A topic whose first post ends in answers to choose from. It is found by that post's author and key, so that
-- it is there as soon as its post is. What is shown of the answers is written here, in groups of five people.
CREATE TABLE poll (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  room BIGINT NOT NULL,
  author BIGINT NOT NULL,
  client_key BINARY(16) NOT NULL,
  many BOOLEAN NOT NULL COMMENT 'one may choose several answers',
  closes_at DATETIME(3) NULL,
  closed_at DATETIME(3) NULL,
  withdrawn_at DATETIME(3) NULL,
  secret VARBINARY(400) NULL COMMENT 'sealed; gone once the poll has ended',
  shown_mark CHAR(16) CHARACTER SET ascii NULL,
  shown_people INT NOT NULL DEFAULT 0,
  shown VARCHAR(100) CHARACTER SET ascii NOT NULL DEFAULT '',
  sent_at DATETIME(3) NOT NULL,
  UNIQUE KEY poll_of_post (author, client_key),
  KEY poll_to_close (closed_at, closes_at),
  KEY poll_lately (author, sent_at),
  CONSTRAINT poll_room FOREIGN KEY (room) REFERENCES room (id),
  CONSTRAINT poll_author FOREIGN KEY (author) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
