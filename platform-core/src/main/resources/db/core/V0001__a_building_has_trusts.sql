-- A trust is a building of its own. Every row that belongs to one carries its id.
CREATE TABLE trust (
  id INT AUTO_INCREMENT PRIMARY KEY,
  slug VARCHAR(40) CHARACTER SET ascii NOT NULL,
  name VARCHAR(120) NOT NULL,
  theme VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'one of the named colour themes',
  host VARCHAR(253) CHARACTER SET ascii NOT NULL COMMENT 'the host name that is this trust alone',
  created_at DATETIME(3) NOT NULL,
  UNIQUE KEY trust_by_slug (slug),
  UNIQUE KEY trust_by_host (host)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
