-- What somebody wants to hear of by a way that leads out of the building. Without a row the usual holds.
CREATE TABLE notice_way (
  account BIGINT NOT NULL,
  way VARCHAR(10) CHARACTER SET ascii NOT NULL,
  subject VARCHAR(20) CHARACTER SET ascii NOT NULL,
  is_on BOOLEAN NOT NULL,
  PRIMARY KEY (account, way, subject),
  CONSTRAINT notice_way_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
