-- Only a hash is kept, so that a copy of this table opens no session.
CREATE TABLE session (
  token_hash BINARY(32) PRIMARY KEY,
  account BIGINT NOT NULL,
  trust INT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  seen_at DATETIME(3) NOT NULL,
  ends_at DATETIME(3) NOT NULL,
  KEY session_by_account (account),
  KEY session_by_end (ends_at),
  CONSTRAINT session_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
