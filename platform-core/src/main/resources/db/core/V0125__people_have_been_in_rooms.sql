-- Up to which place of a room a person has been, so that they find what is new. For the person alone:
-- no page shows anybody when somebody else was last here.
CREATE TABLE room_visit (
  account BIGINT NOT NULL,
  room BIGINT NOT NULL,
  place BIGINT NOT NULL,
  PRIMARY KEY (account, room),
  CONSTRAINT room_visit_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT room_visit_room FOREIGN KEY (room) REFERENCES room (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
