CREATE TABLE topic_mute (
  account BIGINT NOT NULL,
  topic BIGINT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account, topic),
  CONSTRAINT topic_mute_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT topic_mute_topic FOREIGN KEY (topic) REFERENCES topic (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
