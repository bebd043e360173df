-- The names of one service's tables may begin like those of another, as garden and garden-club do.
-- So each name is written down with the service that had it first, and no other gets it.
CREATE TABLE plugin_table (
  name VARCHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  at DATETIME(3) NOT NULL,
  KEY plugin_table_of_service (service)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
