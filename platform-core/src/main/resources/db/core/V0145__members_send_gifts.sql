-- A drawn gift with a short note, from one member to another. Nobody but the two and staff ever sees it.
CREATE TABLE gift (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  giver BIGINT NOT NULL,
  receiver BIGINT NOT NULL,
  drawing VARCHAR(20) CHARACTER SET ascii NOT NULL,
  note VARCHAR(560) NOT NULL,
  state ENUM ('given', 'waiting', 'refused', 'away') NOT NULL,
  reported BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'by its receiver; somebody has to look',
  client_key BINARY(16) NOT NULL COMMENT 'chosen by the form: a retry is the same gift',
  given_at DATETIME(3) NOT NULL,
  UNIQUE KEY gift_once (giver, client_key),
  KEY gift_of_day (giver, given_at),
  KEY gift_received (receiver, state, id),
  KEY gift_to_check (trust, service, state, reported),
  CONSTRAINT gift_giver FOREIGN KEY (giver) REFERENCES account (id),
  CONSTRAINT gift_receiver FOREIGN KEY (receiver) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
