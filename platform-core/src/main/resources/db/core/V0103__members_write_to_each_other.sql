-- Two members of one service; what they said is in the room.
CREATE TABLE message_thread (
  room BIGINT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  asked_by BIGINT NOT NULL,
  asked_of BIGINT NOT NULL,
  state ENUM ('asked', 'open', 'refused', 'ended') NOT NULL,
  asked_at DATETIME(3) NOT NULL,
  decided_by BIGINT NULL COMMENT 'who said yes or no, or ended it',
  decided_at DATETIME(3) NULL,
  blocked_by BIGINT NULL,
  CONSTRAINT message_thread_room FOREIGN KEY (room) REFERENCES room (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
