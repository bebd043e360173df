-- What somebody is writing, one row for each form they write in. "sealed" is NULL once it was sent: a
-- save that was under way meanwhile must not bring it back.
CREATE TABLE draft (
  account BIGINT NOT NULL,
  place VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  revision BIGINT NOT NULL,
  writer VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the window that wrote it',
  sealed MEDIUMBLOB NULL,
  older MEDIUMBLOB NULL COMMENT 'what another window had written there',
  saved_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account, place),
  KEY draft_by_age (saved_at),
  CONSTRAINT draft_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
