-- The lock that orders the audit of a trust; and what shows that its last rows were not taken away.
CREATE TABLE audit_head (
  trust INT PRIMARY KEY,
  number BIGINT NOT NULL,
  hash BINARY(32) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
