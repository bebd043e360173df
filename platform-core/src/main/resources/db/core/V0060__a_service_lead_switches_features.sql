-- What a service lead has switched; without a row the plugin's own word counts.
CREATE TABLE feature_switch (
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  feature VARCHAR(20) CHARACTER SET ascii NOT NULL,
  is_on BOOLEAN NOT NULL,
  changed_by BIGINT NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (trust, service, feature),
  CONSTRAINT feature_switch_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
