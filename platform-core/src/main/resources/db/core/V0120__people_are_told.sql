-- What a person is told, in words that come from the kind alone. "unread" is 1 until it has been read
-- and NULL afterwards, so that the same thing waits once however often it happens.
CREATE TABLE notice (
  id BIGINT NOT NULL AUTO_INCREMENT,
  account BIGINT NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii NOT NULL,
  address VARCHAR(200) CHARACTER SET ascii NOT NULL COMMENT 'where to look, in this building',
  unread TINYINT NULL DEFAULT 1,
  told_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account, id),
  KEY notice_number (id),
  KEY notice_newest (account, told_at, id),
  UNIQUE KEY notice_waits_once (account, unread, kind, address),
  CONSTRAINT notice_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
