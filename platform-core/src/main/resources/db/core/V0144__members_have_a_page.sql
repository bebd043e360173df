-- A few words that a member says about themselves, and the address of their page, which is drawn by lot.
-- Words that a rule holds wait beside those that are shown.
CREATE TABLE profile (
  account BIGINT PRIMARY KEY,
  word CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text VARCHAR(1200) NOT NULL DEFAULT '',
  waiting_text VARCHAR(1200) NULL COMMENT 'until staff have looked at it',
  waiting_at DATETIME(3) NULL,
  was_refused BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'to be told',
  UNIQUE KEY profile_by_word (word),
  KEY profile_waiting (waiting_at),
  CONSTRAINT profile_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
