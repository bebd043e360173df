-- Written in the transaction of the post it is about, or not at all.
CREATE TABLE alert (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  room BIGINT NOT NULL,
  post BIGINT NOT NULL,
  revision INT NOT NULL,
  level ENUM ('amber-low', 'amber', 'red') NOT NULL,
  findings JSON NOT NULL COMMENT 'rule, spans into the text, reason for staff',
  created_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NULL COMMENT 'NULL: no clock',
  claimed_by BIGINT NULL,
  claimed_at DATETIME(3) NULL,
  acknowledged_by BIGINT NULL,
  acknowledged_at DATETIME(3) NULL,
  KEY alert_open (trust, acknowledged_at, service),
  KEY alert_by_post (post),
  CONSTRAINT alert_post FOREIGN KEY (post) REFERENCES post (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
