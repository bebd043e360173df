-- No name, address or date of birth is ever here: those live in the vault's own schema.
CREATE TABLE account (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  role VARCHAR(30) CHARACTER SET ascii NOT NULL,
  nickname VARCHAR(40) NOT NULL,
  nickname_key VARCHAR(80) CHARACTER SET ascii NOT NULL COMMENT 'what two nicknames that look alike share',
  wanted_nickname VARCHAR(40) NULL COMMENT 'waiting for staff to look at it',
  avatar VARCHAR(30) CHARACTER SET ascii NOT NULL,
  password_hash VARCHAR(200) CHARACTER SET ascii NOT NULL,
  recovered BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'shows the recovered mark',
  created_at DATETIME(3) NOT NULL,
  closed_at DATETIME(3) NULL,
  UNIQUE KEY account_by_nickname (trust, nickname_key),
  CONSTRAINT account_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
