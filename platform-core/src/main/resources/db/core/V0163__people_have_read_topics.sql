-- Up to which place of its room a person has read a topic, and how many answers it had. For the person alone:
-- no page shows anybody what somebody else has read.
CREATE TABLE topic_visit (
  account BIGINT NOT NULL,
  topic BIGINT NOT NULL,
  place BIGINT NOT NULL,
  answers INT NOT NULL,
  PRIMARY KEY (account, topic),
  CONSTRAINT topic_visit_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT topic_visit_topic FOREIGN KEY (topic) REFERENCES topic (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
