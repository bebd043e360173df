-- What somebody has switched off or on; without a row they are told.
CREATE TABLE notice_choice (
  account BIGINT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  is_on BOOLEAN NOT NULL,
  PRIMARY KEY (account, kind),
  CONSTRAINT notice_choice_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
