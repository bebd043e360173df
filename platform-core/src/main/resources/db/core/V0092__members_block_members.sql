-- Whose posts a person does not want to read. Nobody else ever learns of it.
CREATE TABLE member_block (
  account BIGINT NOT NULL,
  blocked BIGINT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account, blocked),
  CONSTRAINT member_block_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT member_block_blocked FOREIGN KEY (blocked) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
