-- Locked while somebody decides about a service, because all trusts of the building share its version.
CREATE TABLE plugin_lock (
  service VARCHAR(40) CHARACTER SET ascii NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
