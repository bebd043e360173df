CREATE TABLE invitation (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  key_ids VARCHAR(400) CHARACTER SET ascii NOT NULL COMMENT 'separated by commas',
  code_hash BINARY(32) NOT NULL,
  identity BIGINT NULL COMMENT 'the row in the vault; forgotten once redeemed',
  invited_by BIGINT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  redeemed_at DATETIME(3) NULL,
  redeemed_by BIGINT NULL,
  UNIQUE KEY invitation_by_code (code_hash),
  KEY invitation_by_trust (trust, created_at),
  CONSTRAINT invitation_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
