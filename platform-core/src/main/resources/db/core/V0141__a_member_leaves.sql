-- Whoever left is "A former member" in "account", so that every page says so. What they were called is kept
-- here, for staff and for their return.
CREATE TABLE departure (
  account BIGINT PRIMARY KEY,
  trust INT NOT NULL,
  nickname VARCHAR(40) NOT NULL,
  avatar VARCHAR(30) CHARACTER SET ascii NOT NULL,
  recovered BOOLEAN NOT NULL,
  left_at DATETIME(3) NOT NULL,
  KEY departure_newest (trust, left_at, account),
  CONSTRAINT departure_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
