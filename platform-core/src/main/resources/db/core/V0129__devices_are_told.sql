-- Browsers whose owners asked to be told. Where each one is reached is sealed: it is the name of a device.
CREATE TABLE push_device (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  account BIGINT NOT NULL,
  mark BINARY(32) NOT NULL COMMENT 'SHA-256 of its address: a browser is told for one person only',
  sealed VARBINARY(2000) NOT NULL,
  added_at DATETIME(3) NOT NULL,
  told_at DATETIME(3) NULL,
  UNIQUE KEY push_device_mark (mark),
  KEY push_device_of_account (account, added_at),
  CONSTRAINT push_device_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
