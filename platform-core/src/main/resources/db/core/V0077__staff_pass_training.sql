-- Every try is kept. One with every answer right is a certificate, under the title that was read.
CREATE TABLE training_try (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  account BIGINT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  module VARCHAR(40) CHARACTER SET ascii NOT NULL,
  title VARCHAR(200) NOT NULL,
  answers TEXT NOT NULL COMMENT 'JSON: option by question',
  tried_on DATE NOT NULL,
  ends_on DATE NULL COMMENT 'from this day on the certificate counts no more; NULL when an answer was wrong',
  KEY training_try_of_person (account, service, module, ends_on),
  KEY training_try_by_service (trust, service, module, account, ends_on),
  CONSTRAINT training_try_of_trust FOREIGN KEY (trust) REFERENCES trust (id),
  CONSTRAINT training_try_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
