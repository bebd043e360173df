-- One version of a pack in a trust. Every node reads this each second and compiles what is new.
CREATE TABLE rule_pack_on (
  trust INT NOT NULL,
  pack VARCHAR(40) CHARACTER SET ascii NOT NULL,
  digest CHAR(64) CHARACTER SET ascii NOT NULL,
  previous_digest CHAR(64) CHARACTER SET ascii NULL COMMENT 'the version that was on before it',
  services VARCHAR(1000) CHARACTER SET ascii NOT NULL COMMENT 'ids with commas between them; empty for all',
  since DATETIME(3) NOT NULL,
  PRIMARY KEY (trust, pack),
  CONSTRAINT pack_on_is_kept FOREIGN KEY (trust, digest) REFERENCES rule_pack (trust, digest)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
