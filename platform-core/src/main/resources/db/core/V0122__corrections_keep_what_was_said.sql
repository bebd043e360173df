CREATE TABLE board_revision (
  notice BIGINT NOT NULL,
  revision INT NOT NULL,
  trust INT NOT NULL,
  title VARCHAR(120) NOT NULL,
  text VARCHAR(2000) NOT NULL,
  replaced_by BIGINT NOT NULL COMMENT 'who put other words in their place',
  replaced_at DATETIME(3) NOT NULL,
  PRIMARY KEY (notice, revision),
  CONSTRAINT board_revision_notice FOREIGN KEY (notice) REFERENCES board_notice (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
