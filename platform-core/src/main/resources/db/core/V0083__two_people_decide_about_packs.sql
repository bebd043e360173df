-- What an administrator asks for and a clinical safety officer signs within ten minutes. Kept for good.
CREATE TABLE rule_pack_proposal (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  kind ENUM ('switch-on', 'change', 'take-back', 'switch-off') NOT NULL,
  pack VARCHAR(40) CHARACTER SET ascii NOT NULL,
  title VARCHAR(80) NOT NULL,
  version VARCHAR(30) CHARACTER SET ascii NOT NULL,
  digest CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'SHA-256 of the version it is about',
  services VARCHAR(1000) CHARACTER SET ascii NOT NULL COMMENT 'ids with commas between them; empty for all',
  asked_by BIGINT NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  signed_by BIGINT NULL,
  signed_at DATETIME(3) NULL,
  signer_name VARCHAR(80) NOT NULL DEFAULT '',
  registration VARCHAR(30) NOT NULL DEFAULT '',
  state ENUM ('open', 'done', 'expired', 'withdrawn', 'refused') NOT NULL,
  sentence VARCHAR(600) NOT NULL DEFAULT '' COMMENT 'why it was refused',
  ended_at DATETIME(3) NULL,
  KEY pack_proposal_by_trust (trust, pack, id),
  CONSTRAINT pack_proposal_of_trust FOREIGN KEY (trust) REFERENCES trust (id),
  CONSTRAINT pack_signed_by_somebody_else CHECK (signed_by IS NULL OR signed_by <> asked_by)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
