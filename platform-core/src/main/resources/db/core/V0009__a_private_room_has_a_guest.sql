-- A private conversation is a room of its own: one member, and the staff of one service.
CREATE TABLE room_guest (
  room BIGINT NOT NULL,
  account BIGINT NOT NULL,
  trust INT NOT NULL,
  PRIMARY KEY (room, account),
  KEY room_guest_by_account (account),
  CONSTRAINT room_guest_room FOREIGN KEY (room) REFERENCES room (id),
  CONSTRAINT room_guest_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
