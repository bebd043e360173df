-- One sheet for a person and a version of a survey: who answers again writes over the old one. Answers to
-- another version are another sheet, so they are never mixed.
CREATE TABLE survey_sheet (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  survey VARCHAR(40) CHARACTER SET ascii NOT NULL,
  version INT NOT NULL,
  account BIGINT NOT NULL,
  answered_at DATETIME(3) NOT NULL,
  UNIQUE KEY survey_sheet_of_person (account, service, survey, version),
  KEY survey_sheet_by_survey (trust, service, survey, version, id),
  CONSTRAINT survey_sheet_of_trust FOREIGN KEY (trust) REFERENCES trust (id),
  CONSTRAINT survey_sheet_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
