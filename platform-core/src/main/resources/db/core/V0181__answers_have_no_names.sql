-- What somebody chose, under a keyed digest of their account and nothing else: no number, no time and no order of
-- coming. All rows of a poll go when it ends.
CREATE TABLE poll_answer (
  poll BIGINT NOT NULL,
  voter BINARY(32) NOT NULL,
  mark CHAR(16) CHARACTER SET ascii NOT NULL COMMENT 'stands for the answers that there were',
  chosen TINYINT UNSIGNED NOT NULL COMMENT 'one bit for each answer',
  PRIMARY KEY (poll, voter),
  CONSTRAINT poll_answer_poll FOREIGN KEY (poll) REFERENCES poll (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
