-- Other places that support people, by service and trust. Who is not asked again within six months is
-- hidden.
CREATE TABLE directory_entry (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  name VARCHAR(120) NOT NULL,
  offers VARCHAR(400) NOT NULL,
  for_whom VARCHAR(200) NOT NULL,
  site VARCHAR(300) NOT NULL,
  client_key BINARY(16) NOT NULL COMMENT 'chosen by the form: sent twice is one entry',
  written_by BIGINT NOT NULL,
  verified_by BIGINT NOT NULL,
  verified_on DATE NOT NULL,
  removed_at DATETIME(3) NULL,
  UNIQUE KEY directory_entry_once (written_by, client_key),
  KEY directory_entry_of_service (trust, service, removed_at),
  CONSTRAINT directory_entry_of_trust FOREIGN KEY (trust) REFERENCES trust (id),
  CONSTRAINT directory_entry_author FOREIGN KEY (written_by) REFERENCES account (id),
  CONSTRAINT directory_entry_checker FOREIGN KEY (verified_by) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
