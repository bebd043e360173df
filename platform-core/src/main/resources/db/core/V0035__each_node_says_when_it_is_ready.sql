CREATE TABLE plugin_switch_node (
  switch BIGINT NOT NULL,
  node CHAR(36) CHARACTER SET ascii NOT NULL,
  state ENUM ('ready', 'failed') NOT NULL,
  sentence VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'why it cannot',
  PRIMARY KEY (switch, node)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
