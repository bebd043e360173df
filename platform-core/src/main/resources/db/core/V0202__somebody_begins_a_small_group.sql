-- One row for each small group; what was said is in its room.
CREATE TABLE message_group (
  room BIGINT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  begun_by BIGINT NOT NULL COMMENT 'who asks others',
  client_key BINARY(16) NOT NULL COMMENT 'chosen by the form: a retry is the same group',
  begun_at DATETIME(3) NOT NULL,
  UNIQUE KEY message_group_once (begun_by, client_key),
  CONSTRAINT message_group_room FOREIGN KEY (room) REFERENCES room (id),
  CONSTRAINT message_group_begun_by FOREIGN KEY (begun_by) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
