-- When it was, as far as its owner wants to say so; never a day.
CREATE TABLE milestone (
  topic BIGINT PRIMARY KEY,
  year SMALLINT NULL,
  month TINYINT NULL,
  CONSTRAINT milestone_topic FOREIGN KEY (topic) REFERENCES topic (id),
  CONSTRAINT milestone_month_has_a_year CHECK (month IS NULL OR year IS NOT NULL)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
