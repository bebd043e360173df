-- Whoever has said nothing may be named.
CREATE TABLE mention_choice (
  account BIGINT PRIMARY KEY,
  welcomes BOOLEAN NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  CONSTRAINT mention_choice_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
