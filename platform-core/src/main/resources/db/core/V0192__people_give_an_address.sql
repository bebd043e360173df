-- Where somebody wants e-mails to go. The address is sealed; "state" is asked, on or refused, and what was refused is
-- not kept. Links are found by what comes of hashing them, so that nobody who reads this can follow one.
CREATE TABLE mail_address (
  account BIGINT PRIMARY KEY,
  state VARCHAR(10) CHARACTER SET ascii NOT NULL,
  sealed VARBINARY(1000) NOT NULL,
  confirm_mark BINARY(32) NULL,
  confirm_until DATETIME(3) NULL,
  stop_mark BINARY(32) NOT NULL,
  weekly BOOLEAN NOT NULL,
  at_hour TINYINT NOT NULL COMMENT 'by the clock in London',
  next_at DATETIME(3) NULL COMMENT 'when to look whether there is something new',
  looked_at DATETIME(3) NULL COMMENT 'what was told before this has been written about',
  UNIQUE KEY mail_address_confirm (confirm_mark),
  UNIQUE KEY mail_address_stop (stop_mark),
  KEY mail_address_next (state, next_at),
  CONSTRAINT mail_address_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
