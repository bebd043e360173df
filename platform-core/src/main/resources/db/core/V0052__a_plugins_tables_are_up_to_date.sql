-- Which migrations have been run to the end, so that a version with the same ones serves at once.
CREATE TABLE plugin_schema (
  service VARCHAR(40) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  digest CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'SHA-256 of the names and the statements',
  at DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
