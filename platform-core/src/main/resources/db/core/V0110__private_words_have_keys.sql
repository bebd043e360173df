-- Each key is sealed with the key of the vault, so that a copy of this database opens nothing.
CREATE TABLE data_key (
  purpose VARCHAR(30) CHARACTER SET ascii PRIMARY KEY,
  sealed VARBINARY(2000) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
