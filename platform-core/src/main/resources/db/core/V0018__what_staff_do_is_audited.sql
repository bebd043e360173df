-- Only ever added to. Each row holds a hash over itself and the row before it.
CREATE TABLE audit (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  number BIGINT NOT NULL COMMENT 'counts within the trust',
  actor BIGINT NOT NULL,
  action VARCHAR(40) CHARACTER SET ascii NOT NULL,
  subject VARCHAR(60) CHARACTER SET ascii NOT NULL COMMENT 'kind and id, such as account:12',
  reason VARCHAR(500) NOT NULL DEFAULT '',
  at DATETIME(3) NOT NULL,
  previous_hash BINARY(32) NOT NULL,
  hash BINARY(32) NOT NULL,
  UNIQUE KEY audit_in_order (trust, number),
  KEY audit_by_subject (trust, subject),
  CONSTRAINT audit_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
