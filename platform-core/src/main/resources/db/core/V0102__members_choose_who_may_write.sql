-- Nobody may ask to write to a member who has not said that they may: no row says no.
CREATE TABLE message_choice (
  account BIGINT PRIMARY KEY,
  welcomes BOOLEAN NOT NULL COMMENT 'whoever shares a room may ask',
  changed_at DATETIME(3) NOT NULL,
  CONSTRAINT message_choice_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
