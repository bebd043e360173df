-- Two people agreed to a jar of this signer. A jar of another signer is a question of its own.
CREATE TABLE plugin_signer (
  service VARCHAR(40) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  fingerprint VARCHAR(100) CHARACTER SET ascii NOT NULL COMMENT 'SHA-256 of the certificate; platform: it came with the platform',
  name VARCHAR(200) NOT NULL COMMENT 'as the certificate says it',
  proposal BIGINT NOT NULL COMMENT 'in which two people agreed to this signer',
  pinned_at DATETIME(3) NOT NULL,
  CONSTRAINT plugin_signer_of_proposal FOREIGN KEY (proposal) REFERENCES plugin_proposal (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
