-- The key of the form tokens, made by the first node: a form opened on one node works on another.
CREATE TABLE platform_secret (
  name VARCHAR(30) CHARACTER SET ascii PRIMARY KEY,
  value VARBINARY(64) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
