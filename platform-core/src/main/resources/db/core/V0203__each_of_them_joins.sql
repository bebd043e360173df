-- What a person has to do with a small group. Whoever asked sees no difference between "asked", "passed" and "refused".
CREATE TABLE message_group_person (
  account BIGINT NOT NULL,
  room BIGINT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  state ENUM ('asked', 'passed', 'refused', 'in', 'aside', 'left') NOT NULL
    COMMENT 'passed: not told that somebody asked; aside: out until they may be with the others again',
  asked_at DATETIME(3) NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  asks_stop BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'never wants to be asked to this group again',
  last_at DATETIME(3) NOT NULL,
  seen_seq BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (account, room),
  KEY message_group_newest (account, last_at, room),
  KEY message_group_people (room, state),
  CONSTRAINT message_group_person_room FOREIGN KEY (room) REFERENCES room (id),
  CONSTRAINT message_group_person_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
