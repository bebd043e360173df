-- One row. Its number rises with every switch, and its lock puts switches and new nodes in a row.
CREATE TABLE plugin_set (
  id TINYINT PRIMARY KEY,
  number BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
