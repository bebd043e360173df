-- A question that was left out has no row. Words that a person had to read went to the care team and are not here.
CREATE TABLE survey_answer (
  sheet BIGINT NOT NULL,
  question VARCHAR(40) CHARACTER SET ascii NOT NULL,
  choice VARCHAR(200) NULL COMMENT 'the option, word for word',
  number INT NULL COMMENT 'on a scale',
  words TEXT NULL,
  PRIMARY KEY (sheet, question),
  CONSTRAINT survey_answer_sheet FOREIGN KEY (sheet) REFERENCES survey_sheet (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
