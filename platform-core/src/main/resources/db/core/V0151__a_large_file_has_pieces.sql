-- Every piece but the last has 256 kB, so the place of a byte says which piece has it.
CREATE TABLE media_piece (
  file BIGINT NOT NULL,
  number INT NOT NULL,
  bytes MEDIUMBLOB NOT NULL,
  PRIMARY KEY (file, number),
  CONSTRAINT media_piece_file FOREIGN KEY (file) REFERENCES media_file (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
