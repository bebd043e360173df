-- What an operator would like to be switched on or off in production, until an administrator asks for it.
CREATE TABLE plugin_wish (
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  kind ENUM ('enable', 'disable') NOT NULL,
  title VARCHAR(80) NOT NULL,
  version VARCHAR(60) NOT NULL,
  digest CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'empty when it is about no jar',
  lead_name VARCHAR(80) NOT NULL,
  lead_title VARCHAR(80) NOT NULL,
  hours VARCHAR(200) CHARACTER SET ascii NULL,
  outside VARCHAR(300) NOT NULL,
  at DATETIME(3) NOT NULL,
  PRIMARY KEY (trust, service),
  CONSTRAINT plugin_wish_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
