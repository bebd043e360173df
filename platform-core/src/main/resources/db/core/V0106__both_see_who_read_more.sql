-- Why is in the audit; that it happened is shown to the two who wrote.
CREATE TABLE message_opening (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  room BIGINT NOT NULL,
  about BIGINT NOT NULL,
  opened_by BIGINT NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  KEY message_opening_of_room (room, opened_at),
  CONSTRAINT message_opening_room FOREIGN KEY (room) REFERENCES room (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
