-- What one person asks for, and a second person agrees to within ten minutes. Kept for good.
CREATE TABLE plugin_proposal (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  kind ENUM ('enable', 'update', 'roll-back', 'disable', 'remove') NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  title VARCHAR(80) NOT NULL,
  version VARCHAR(60) NOT NULL,
  digest CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'the SHA-256 of the jar; empty when it is about no jar',
  lead_name VARCHAR(80) NOT NULL DEFAULT '',
  lead_title VARCHAR(80) NOT NULL DEFAULT '',
  hours VARCHAR(200) CHARACTER SET ascii NULL,
  outside VARCHAR(300) NOT NULL DEFAULT '',
  asked_by BIGINT NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  state ENUM ('open', 'approved', 'working', 'done', 'expired', 'withdrawn', 'refused') NOT NULL,
  sentence VARCHAR(600) NOT NULL DEFAULT '' COMMENT 'why it was refused',
  ended_at DATETIME(3) NULL,
  KEY proposal_by_trust (trust, service, id),
  KEY proposal_by_service (service, state),
  CONSTRAINT proposal_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
