-- What a member said about a post. The same person says one thing of each kind about a revision, so that two taps
-- are one report. What became of it is read from the review or the alert that it led to; with neither, a person had
-- already read this revision and found it safe.
CREATE TABLE report (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  room BIGINT NOT NULL,
  post BIGINT NOT NULL,
  revision INT NOT NULL,
  reporter BIGINT NOT NULL,
  kind ENUM ('words', 'person', 'profile') NOT NULL,
  reason VARCHAR(20) CHARACTER SET ascii NOT NULL,
  note VARCHAR(1000) NULL COMMENT 'for staff',
  review BIGINT NULL,
  alert BIGINT NULL,
  told BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'the reporter has been told that somebody looked',
  created_at DATETIME(3) NOT NULL,
  UNIQUE KEY report_once (post, revision, kind, reporter),
  KEY report_by_reporter (reporter, id),
  KEY report_by_review (review),
  KEY report_by_alert (alert),
  CONSTRAINT report_of_trust FOREIGN KEY (trust) REFERENCES trust (id),
  CONSTRAINT report_post FOREIGN KEY (post) REFERENCES post (id),
  CONSTRAINT report_reporter FOREIGN KEY (reporter) REFERENCES account (id),
  CONSTRAINT report_review FOREIGN KEY (review) REFERENCES review (id),
  CONSTRAINT report_alert FOREIGN KEY (alert) REFERENCES alert (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
