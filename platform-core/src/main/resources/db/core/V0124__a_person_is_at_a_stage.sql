-- Where somebody is on their way through a service. Staff say so; without a row nobody has.
CREATE TABLE account_stage (
  account BIGINT NOT NULL,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  stage ENUM ('waiting', 'treatment', 'discharged') NOT NULL,
  set_by BIGINT NOT NULL,
  set_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account, service),
  KEY account_stage_of_service (trust, service, stage),
  CONSTRAINT account_stage_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
