-- What staff see around a message between members: what a reporter chose, and what was opened.
CREATE TABLE post_excerpt (
  about BIGINT NOT NULL,
  post BIGINT NOT NULL,
  trust INT NOT NULL,
  added_by BIGINT NOT NULL,
  added_at DATETIME(3) NOT NULL,
  PRIMARY KEY (about, post),
  CONSTRAINT post_excerpt_about FOREIGN KEY (about) REFERENCES post (id),
  CONSTRAINT post_excerpt_post FOREIGN KEY (post) REFERENCES post (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
