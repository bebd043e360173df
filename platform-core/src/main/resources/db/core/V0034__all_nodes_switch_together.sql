CREATE TABLE plugin_switch (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  digest CHAR(64) CHARACTER SET ascii NULL COMMENT 'NULL: the service is to stop',
  state ENUM ('preparing', 'serving', 'aborted') NOT NULL,
  sentence VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'why it was given up',
  decided_by BIGINT NULL,
  asked_at DATETIME(3) NOT NULL,
  deadline DATETIME(3) NOT NULL,
  KEY plugin_switch_open (state, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
