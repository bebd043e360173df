-- Every column that could name a person is sealed; the schema has a database user of its own.
CREATE TABLE identity (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  account BIGINT NULL COMMENT 'NULL until the invitation is redeemed',
  sealed_name VARBINARY(600) NOT NULL,
  sealed_born VARBINARY(200) NOT NULL,
  sealed_nhs_number VARBINARY(200) NOT NULL,
  name_keys VARBINARY(400) NOT NULL COMMENT 'sealed: the parts of the name a nickname must not be',
  created_at DATETIME(3) NOT NULL,
  UNIQUE KEY identity_by_account (trust, account)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
