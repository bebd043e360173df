-- Who asked to confirm an address in the last day, so that nobody fills somebody else's letter box. The mark is a
-- keyed hash.
CREATE TABLE mail_ask (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  account BIGINT NOT NULL,
  mark BINARY(32) NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  KEY mail_ask_of_account (account, asked_at),
  KEY mail_ask_of_address (mark, asked_at),
  KEY mail_ask_age (asked_at),
  CONSTRAINT mail_ask_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
