CREATE TABLE reading_hours (
  trust INT NOT NULL,
  weekday TINYINT NOT NULL COMMENT '1 is Monday, as in ISO 8601',
  opens TIME NOT NULL COMMENT 'local time in London',
  closes TIME NOT NULL,
  PRIMARY KEY (trust, weekday),
  CONSTRAINT reading_hours_of_trust FOREIGN KEY (trust) REFERENCES trust (id),
  CONSTRAINT reading_hours_end_after_they_begin CHECK (opens < closes)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
