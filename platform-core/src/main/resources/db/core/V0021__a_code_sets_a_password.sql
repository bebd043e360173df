-- A new member of staff, or somebody who forgot their password, is handed a code that works once.
CREATE TABLE password_code (
  account BIGINT PRIMARY KEY,
  trust INT NOT NULL,
  code_hash BINARY(32) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  UNIQUE KEY password_code_by_code (code_hash),
  CONSTRAINT password_code_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
