-- Written in the transaction of the post it is about, or not at all. Acknowledged by a named person
-- and later closed with an outcome: the one is not the other.
CREATE TABLE alert (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  room BIGINT NOT NULL,
  post BIGINT NOT NULL,
  revision INT NOT NULL,
  author BIGINT NOT NULL,
  level ENUM ('amber-low', 'amber', 'red') NOT NULL,
  findings JSON NOT NULL COMMENT 'rule, spans into the text, reason for staff',
  created_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NULL COMMENT 'NULL: no clock',
  claimed_by BIGINT NULL,
  claimed_at DATETIME(3) NULL,
  acknowledged_by BIGINT NULL,
  acknowledged_at DATETIME(3) NULL,
  closed_by BIGINT NULL,
  closed_at DATETIME(3) NULL,
  outcome ENUM ('read', 'answered', 'spoken', 'emergency', 'safe', 'no-risk') NULL,
  note VARCHAR(1000) NULL COMMENT 'for staff',
  KEY alert_open (closed_at, trust, service),
  KEY alert_by_post (post),
  KEY alert_by_author (author, id),
  CONSTRAINT alert_post FOREIGN KEY (post) REFERENCES post (id),
  CONSTRAINT alert_acknowledged_by_someone
    CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
  CONSTRAINT alert_closed_by_someone
    CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT alert_closed_when_acknowledged
    CHECK (closed_at IS NULL OR acknowledged_at IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
