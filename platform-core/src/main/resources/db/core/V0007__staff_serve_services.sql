CREATE TABLE account_service (
  account BIGINT NOT NULL,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (account, service),
  KEY account_service_by_service (trust, service),
  CONSTRAINT account_service_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
