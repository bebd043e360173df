-- What search knows of a post: each of its words once, with the number of its room in front, so that nobody
-- looks through the words of a room to which they have no key. Only posts that a room has seen have a row.
CREATE TABLE post_words (
  room BIGINT NOT NULL,
  post BIGINT NOT NULL,
  words TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (room, post),
  FULLTEXT KEY post_words_words (words)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
