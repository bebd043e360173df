-- A pack has rules and no code. Each trust keeps its own: what one uploads no other sees.
CREATE TABLE rule_pack (
  trust INT NOT NULL,
  digest CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'SHA-256 of the bytes',
  pack VARCHAR(40) CHARACTER SET ascii NOT NULL,
  version VARCHAR(30) CHARACTER SET ascii NOT NULL,
  title VARCHAR(80) NOT NULL,
  file VARCHAR(255) NOT NULL,
  bytes LONGBLOB NOT NULL,
  signer_name VARCHAR(200) NULL,
  signer_fingerprint VARCHAR(100) CHARACTER SET ascii NULL,
  added_by BIGINT NOT NULL,
  added_at DATETIME(3) NOT NULL,
  PRIMARY KEY (trust, digest),
  KEY rule_pack_by_id (trust, pack, added_at),
  CONSTRAINT rule_pack_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
