-- The words are shown only while the other post has them and is shown itself.
CREATE TABLE post_quote (
  post BIGINT PRIMARY KEY,
  quoted BIGINT NOT NULL,
  words VARCHAR(300) NOT NULL,
  CONSTRAINT post_quote_post FOREIGN KEY (post) REFERENCES post (id),
  CONSTRAINT post_quote_quoted FOREIGN KEY (quoted) REFERENCES post (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
