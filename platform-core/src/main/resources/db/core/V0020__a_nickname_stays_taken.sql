-- Every nickname a person has or had, in the form that two look-alikes share. Nobody else can take it, and
-- its owner can sign in with it.
CREATE TABLE taken_nickname (
  trust INT NOT NULL,
  nickname_key VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  account BIGINT NOT NULL,
  PRIMARY KEY (trust, nickname_key),
  KEY taken_nickname_by_account (account),
  CONSTRAINT taken_nickname_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
