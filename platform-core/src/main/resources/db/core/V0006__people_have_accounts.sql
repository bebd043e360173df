-- No name, address or date of birth is ever here: those live in the vault's own schema.
CREATE TABLE account (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  role VARCHAR(30) CHARACTER SET ascii NOT NULL,
  nickname VARCHAR(40) NOT NULL,
  wanted_nickname VARCHAR(40) NULL COMMENT 'waiting for staff to look at it',
  wanted_at DATETIME(3) NULL,
  wanted_was_refused BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'to be told once',
  avatar VARCHAR(30) CHARACTER SET ascii NOT NULL,
  password_hash VARCHAR(200) CHARACTER SET ascii NOT NULL COMMENT 'empty: no password opens it',
  recovered BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'shows the recovered mark',
  created_at DATETIME(3) NOT NULL,
  closed_at DATETIME(3) NULL,
  KEY account_by_trust (trust, role),
  KEY account_waiting (trust, wanted_at),
  CONSTRAINT account_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
