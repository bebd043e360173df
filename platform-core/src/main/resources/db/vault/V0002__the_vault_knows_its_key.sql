-- One known word, sealed: a node with another key is told so before it seals anything.
CREATE TABLE key_check (
  id TINYINT PRIMARY KEY,
  sealed VARBINARY(200) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
