-- Which posts have which hashtag: by room, because a key opens rooms.
CREATE TABLE post_hashtag (
  tag BIGINT NOT NULL,
  room BIGINT NOT NULL,
  post BIGINT NOT NULL,
  author BIGINT NOT NULL,
  shown_at DATETIME(3) NOT NULL,
  PRIMARY KEY (tag, room, post),
  KEY post_hashtag_by_post (post),
  KEY post_hashtag_this_week (room, shown_at, tag, author),
  CONSTRAINT post_hashtag_tag FOREIGN KEY (tag) REFERENCES hashtag (id),
  CONSTRAINT post_hashtag_post FOREIGN KEY (post) REFERENCES post (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
