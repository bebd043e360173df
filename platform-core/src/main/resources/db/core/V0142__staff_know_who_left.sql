-- The keys that somebody held when they left: whose staff learn of it, and what to offer on a return.
CREATE TABLE departed_key (
  account BIGINT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  key_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (account, service, key_id),
  CONSTRAINT departed_key_account FOREIGN KEY (account) REFERENCES departure (account)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
