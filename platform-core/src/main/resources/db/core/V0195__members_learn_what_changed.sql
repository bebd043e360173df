-- What changed for the members of a service, in words for them; "said" is JSON: each line with the keys of those whom it
-- concerns, or with none when it concerns everybody. "mark" says which change it was, so that several nodes write one.
CREATE TABLE service_change (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  mark BINARY(32) NOT NULL,
  said TEXT NOT NULL,
  why VARCHAR(500) NOT NULL DEFAULT '',
  KEY service_change_day (changed_at, trust, service),
  KEY service_change_newest (trust, service, id),
  KEY service_change_mark (trust, service, mark, changed_at),
  CONSTRAINT service_change_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
