-- E-mails that wait to be sent. Whoever takes one has it until "taken_until"; a node that is lost gives it back so.
CREATE TABLE mail_queue (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  account BIGINT NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii NOT NULL,
  sealed VARBINARY(500) NULL COMMENT 'the link of a letter that asks whether the address is right',
  due_at DATETIME(3) NOT NULL,
  tries TINYINT NOT NULL DEFAULT 0,
  taken_until DATETIME(3) NULL,
  UNIQUE KEY mail_queue_one_of_a_kind (account, kind),
  KEY mail_queue_due (due_at),
  CONSTRAINT mail_queue_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
