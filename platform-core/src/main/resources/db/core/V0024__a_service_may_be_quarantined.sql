-- A plugin that failed too often is not called again, on no node and after no restart, until a person
-- has looked at it. One row for each jar; what people did about it is in the audit.
CREATE TABLE quarantine (
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  digest CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'SHA-256 of the jar',
  version VARCHAR(64) NOT NULL,
  rule VARCHAR(64) NOT NULL COMMENT 'what failed last; empty when it was no rule',
  how VARCHAR(300) NOT NULL COMMENT 'class and place, never a message',
  since DATETIME(3) NOT NULL,
  released_at DATETIME(3) NULL,
  released_by BIGINT NULL,
  PRIMARY KEY (service, digest),
  CONSTRAINT quarantine_released_by_someone CHECK ((released_at IS NULL) = (released_by IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
