-- What one of the two finds in their list.
CREATE TABLE message_side (
  account BIGINT NOT NULL,
  room BIGINT NOT NULL,
  other BIGINT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  listed BOOLEAN NOT NULL DEFAULT FALSE,
  last_at DATETIME(3) NOT NULL,
  seen_seq BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (account, room),
  UNIQUE KEY message_side_once (account, other, service),
  KEY message_side_newest (account, listed, last_at, room),
  CONSTRAINT message_side_room FOREIGN KEY (room) REFERENCES room (id),
  CONSTRAINT message_side_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT message_side_other FOREIGN KEY (other) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
