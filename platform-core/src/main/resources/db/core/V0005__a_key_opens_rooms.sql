-- Kept beside the plugin's own answer, so that a person's rooms stay open while a plugin is away.
CREATE TABLE key_opens (
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  key_id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  room BIGINT NOT NULL,
  PRIMARY KEY (trust, service, key_id, room),
  CONSTRAINT key_opens_room FOREIGN KEY (room) REFERENCES room (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
