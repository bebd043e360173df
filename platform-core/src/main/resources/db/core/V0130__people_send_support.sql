-- One sign of support for each person and post. It is never counted.
CREATE TABLE reaction (
  post BIGINT NOT NULL,
  account BIGINT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'the id that the plugin has given it',
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (post, account),
  KEY reaction_kinds (post, kind, account),
  KEY reaction_sender (account),
  CONSTRAINT reaction_post FOREIGN KEY (post) REFERENCES post (id),
  CONSTRAINT reaction_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
