-- A film, a recording or a picture. It lies in the database, so that every node has it and no node
-- needs a folder that the others see.
CREATE TABLE media_file (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  type VARCHAR(40) CHARACTER SET ascii NULL COMMENT 'as browsers name it; NULL until it was looked at',
  length BIGINT NOT NULL DEFAULT 0,
  whole BOOLEAN NOT NULL DEFAULT FALSE,
  arrived_at DATETIME(3) NOT NULL,
  KEY media_file_left_over (whole, arrived_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
