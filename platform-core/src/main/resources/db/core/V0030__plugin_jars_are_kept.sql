-- The building keeps the jars, so that every node has the same, and an older one can serve again.
CREATE TABLE plugin_jar (
  digest CHAR(64) CHARACTER SET ascii PRIMARY KEY COMMENT 'SHA-256 of the bytes',
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  symbolic_name VARCHAR(250) NOT NULL COMMENT 'of the bundle, the same for every version',
  version VARCHAR(100) NOT NULL,
  file VARCHAR(255) NOT NULL,
  bytes LONGBLOB NULL COMMENT 'NULL: retired, too old to serve again',
  descriptor LONGTEXT NOT NULL COMMENT 'what it declares, as JSON',
  signer_name VARCHAR(200) NULL,
  signer_fingerprint VARCHAR(100) CHARACTER SET ascii NULL,
  added_by BIGINT NULL COMMENT 'NULL: an operator, through a folder or a command',
  added_at DATETIME(3) NOT NULL,
  waiting_since DATETIME(3) NULL COMMENT 'NULL: it waits for nobody',
  served_at DATETIME(3) NULL COMMENT 'when it last began to serve',
  retired_at DATETIME(3) NULL,
  KEY plugin_jar_by_service (service, added_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
