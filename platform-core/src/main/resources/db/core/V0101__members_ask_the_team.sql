-- One row for each question; what was said is in its room.
CREATE TABLE question (
  room BIGINT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  member BIGINT NOT NULL,
  client_key BINARY(16) NOT NULL COMMENT 'chosen by the form: a retry is the same question',
  state ENUM ('waiting', 'answered', 'closed') NOT NULL,
  asked_at DATETIME(3) NOT NULL COMMENT 'of the oldest words that wait for an answer',
  due_at DATETIME(3) NULL COMMENT 'what the member was promised',
  last_at DATETIME(3) NOT NULL,
  claimed_by BIGINT NULL,
  claimed_at DATETIME(3) NULL,
  UNIQUE KEY question_once (member, client_key),
  KEY question_of_member (member, last_at, room),
  KEY question_for_team (trust, service, state, asked_at),
  CONSTRAINT question_room FOREIGN KEY (room) REFERENCES room (id),
  CONSTRAINT question_member FOREIGN KEY (member) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
