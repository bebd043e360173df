-- What a trust has set stays when the plugin is replaced: the next version reads what it still knows.
CREATE TABLE plugin_setting (
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  id VARCHAR(40) CHARACTER SET ascii NOT NULL,
  value VARCHAR(2000) NOT NULL,
  changed_by BIGINT NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (trust, service, id),
  CONSTRAINT plugin_setting_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
