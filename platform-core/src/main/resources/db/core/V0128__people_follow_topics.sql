-- Besides whoever began a topic, these are told of answers in it. For the person alone: no page shows who
-- follows what.
CREATE TABLE topic_follow (
  topic BIGINT NOT NULL,
  account BIGINT NOT NULL,
  PRIMARY KEY (topic, account),
  CONSTRAINT topic_follow_topic FOREIGN KEY (topic) REFERENCES topic (id),
  CONSTRAINT topic_follow_account FOREIGN KEY (account) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
