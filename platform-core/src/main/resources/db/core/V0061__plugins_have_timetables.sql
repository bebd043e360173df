-- A job of a plugin, once for each trust that uses the service. The row outlives the version that
-- declared the job, so an update keeps the timetable. Times are the database's, in UTC.
CREATE TABLE plugin_job (
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  job VARCHAR(40) CHARACTER SET ascii NOT NULL,
  due_at DATETIME(3) NOT NULL,
  taken_until DATETIME(3) NULL COMMENT 'a node is at it until then at the latest',
  began_at DATETIME(3) NULL,
  failures INT NOT NULL DEFAULT 0 COMMENT 'in a row',
  PRIMARY KEY (trust, service, job),
  CONSTRAINT plugin_job_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
