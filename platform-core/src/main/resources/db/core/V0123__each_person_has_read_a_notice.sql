-- For the person alone: no page shows staff who has read what.
CREATE TABLE board_read (
  account BIGINT NOT NULL,
  notice BIGINT NOT NULL,
  revision INT NOT NULL,
  PRIMARY KEY (account, notice),
  CONSTRAINT board_read_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT board_read_notice FOREIGN KEY (notice) REFERENCES board_notice (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
