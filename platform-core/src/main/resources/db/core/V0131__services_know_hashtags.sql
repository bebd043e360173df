-- The hashtags of a service, each once for everything a reader could take for it.
CREATE TABLE hashtag (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  tag_key VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  word VARCHAR(80) NOT NULL COMMENT 'without the number sign',
  standing ENUM ('new', 'allowed', 'never') NOT NULL,
  found_at DATETIME(3) NOT NULL,
  decided_by BIGINT NULL COMMENT 'NULL: nobody, or a rule',
  decided_at DATETIME(3) NULL,
  UNIQUE KEY hashtag_by_key (trust, service, tag_key),
  KEY hashtag_by_standing (trust, service, standing, id),
  CONSTRAINT hashtag_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
