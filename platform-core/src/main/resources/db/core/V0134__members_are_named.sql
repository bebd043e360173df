-- Whoever was told that a post names them: once, however often it is changed.
CREATE TABLE mention (
  post BIGINT NOT NULL,
  account BIGINT NOT NULL,
  told_at DATETIME(3) NOT NULL,
  PRIMARY KEY (post, account),
  KEY mention_of (account),
  CONSTRAINT mention_post FOREIGN KEY (post) REFERENCES post (id),
  CONSTRAINT mention_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
