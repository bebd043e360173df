CREATE TABLE enabled_service (
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  title VARCHAR(80) NOT NULL,
  enabled_at DATETIME(3) NOT NULL,
  PRIMARY KEY (trust, service),
  CONSTRAINT enabled_service_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
