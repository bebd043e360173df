-- Whoever wants no gifts says so; without a row they do.
CREATE TABLE gift_choice (
  account BIGINT PRIMARY KEY,
  welcomes BOOLEAN NOT NULL,
  CONSTRAINT gift_choice_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
