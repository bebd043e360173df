-- A notice on the board. Whom it reaches is worked out when somebody looks, and never written down, so
-- there is no list of its readers.
CREATE TABLE board_notice (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  room BIGINT NULL COMMENT 'NULL: the whole service',
  stage ENUM ('waiting', 'treatment', 'discharged') NULL COMMENT 'NULL: whatever their stage',
  title VARCHAR(120) NOT NULL,
  text VARCHAR(2000) NOT NULL,
  revision INT NOT NULL DEFAULT 1,
  client_key BINARY(16) NOT NULL COMMENT 'chosen by the form: sent twice is written once',
  shows_at DATETIME(3) NOT NULL,
  ends_at DATETIME(3) NOT NULL,
  written_by BIGINT NOT NULL,
  written_at DATETIME(3) NOT NULL,
  corrected_at DATETIME(3) NULL,
  withdrawn_by BIGINT NULL,
  withdrawn_at DATETIME(3) NULL,
  told_at DATETIME(3) NULL COMMENT 'when its readers were told of this revision',
  UNIQUE KEY board_notice_once (written_by, client_key),
  KEY board_notice_now (trust, ends_at),
  KEY board_notice_of_service (trust, service, id),
  KEY board_notice_to_tell (told_at, shows_at),
  CONSTRAINT board_notice_of_trust FOREIGN KEY (trust) REFERENCES trust (id),
  CONSTRAINT board_notice_room FOREIGN KEY (room) REFERENCES room (id),
  CONSTRAINT board_notice_author FOREIGN KEY (written_by) REFERENCES account (id),
  CONSTRAINT board_notice_withdrawn_by_someone CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
