CREATE TABLE post_revision (
  post BIGINT NOT NULL,
  revision INT NOT NULL,
  trust INT NOT NULL,
  text TEXT NOT NULL,
  written_at DATETIME(3) NOT NULL,
  PRIMARY KEY (post, revision),
  CONSTRAINT post_revision_post FOREIGN KEY (post) REFERENCES post (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
