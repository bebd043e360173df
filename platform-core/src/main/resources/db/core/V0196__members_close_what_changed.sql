-- Up to which change somebody has closed the note about it.
CREATE TABLE service_change_read (
  account BIGINT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  up_to BIGINT NOT NULL,
  PRIMARY KEY (account, service),
  CONSTRAINT service_change_read_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
