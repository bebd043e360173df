-- Only for those who have chosen something.
CREATE TABLE person_display (
  account BIGINT PRIMARY KEY,
  text_size VARCHAR(10) CHARACTER SET ascii NOT NULL,
  space VARCHAR(10) CHARACTER SET ascii NOT NULL,
  look VARCHAR(10) CHARACTER SET ascii NOT NULL,
  calm BOOLEAN NOT NULL,
  easy BOOLEAN NOT NULL,
  aloud BOOLEAN NOT NULL,
  CONSTRAINT person_display_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
