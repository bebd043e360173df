-- Whose devices are told when their quiet hours end, once, if there is still something that they have not read.
CREATE TABLE push_later (
  account BIGINT PRIMARY KEY,
  due_at DATETIME(3) NOT NULL,
  KEY push_later_due (due_at),
  CONSTRAINT push_later_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
