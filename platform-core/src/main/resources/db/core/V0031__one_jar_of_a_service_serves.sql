CREATE TABLE plugin_serving (
  service VARCHAR(40) CHARACTER SET ascii PRIMARY KEY,
  digest CHAR(64) CHARACTER SET ascii NULL COMMENT 'NULL: the service was removed',
  previous_digest CHAR(64) CHARACTER SET ascii NULL COMMENT 'what serves again after a roll back',
  switch_no BIGINT NOT NULL COMMENT 'the number of the set since when it is so',
  since DATETIME(3) NOT NULL,
  decided_by BIGINT NULL COMMENT 'NULL: an operator, through a folder or a command'
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
