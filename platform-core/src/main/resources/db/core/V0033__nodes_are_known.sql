-- A node that serves the building's set, from its start to its end. Alive: its heartbeat is young.
CREATE TABLE node (
  id CHAR(36) CHARACTER SET ascii PRIMARY KEY COMMENT 'another one at every start',
  address VARCHAR(270) NOT NULL,
  heartbeat DATETIME(3) NOT NULL COMMENT 'by the clock of the database',
  set_number BIGINT NOT NULL COMMENT 'the set that it serves'
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
