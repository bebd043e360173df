-- The words that a person would rather not read tell about the person, so all of them lie sealed in one text.
CREATE TABLE word_mute (
  account BIGINT NOT NULL PRIMARY KEY,
  sealed VARBINARY(8000) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  CONSTRAINT word_mute_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
