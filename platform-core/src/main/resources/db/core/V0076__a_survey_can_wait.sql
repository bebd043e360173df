-- "Not now", on every phone of the person.
CREATE TABLE survey_pause (
  account BIGINT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  survey VARCHAR(40) CHARACTER SET ascii NOT NULL,
  until DATETIME(3) NOT NULL,
  PRIMARY KEY (account, service, survey),
  CONSTRAINT survey_pause_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
