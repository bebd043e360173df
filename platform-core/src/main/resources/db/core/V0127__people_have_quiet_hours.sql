-- By the clock in London; where both are the same there are none. Without a row they are the usual ones.
CREATE TABLE notice_quiet (
  account BIGINT PRIMARY KEY,
  starts TIME NOT NULL,
  ends TIME NOT NULL,
  CONSTRAINT notice_quiet_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
