CREATE TABLE account_key (
  account BIGINT NOT NULL,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  key_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  granted_by BIGINT NULL,
  granted_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account, service, key_id),
  CONSTRAINT account_key_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
