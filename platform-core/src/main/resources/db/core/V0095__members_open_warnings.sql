-- Kinds of content warnings that a person does not need: what carries one of them stands open for them.
CREATE TABLE warning_open (
  account BIGINT NOT NULL,
  warning VARCHAR(30) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (account, warning),
  CONSTRAINT warning_open_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
