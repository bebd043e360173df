-- What a trust has filled in and tried for a signpost of a plugin. It stays when the plugin is replaced.
CREATE TABLE signpost_contact (
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  signpost VARCHAR(60) CHARACTER SET ascii NOT NULL,
  contact VARCHAR(300) NOT NULL,
  tried_on DATE NOT NULL,
  expires_on DATE NOT NULL COMMENT 'hidden from this day on',
  changed_by BIGINT NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (trust, service, signpost),
  CONSTRAINT signpost_contact_of_trust FOREIGN KEY (trust) REFERENCES trust (id),
  CONSTRAINT signpost_contact_lasts CHECK (expires_on > tried_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
