-- How often something changed that stands in a topic. Whoever remembers its pages reads them anew when
-- this is another number.
ALTER TABLE topic ADD COLUMN changes BIGINT NOT NULL DEFAULT 0;

-- The same for what people in a trust are called and look like, because it stands beside their posts.
CREATE TABLE trust_looks (
  trust INT PRIMARY KEY,
  changes BIGINT NOT NULL,
  CONSTRAINT trust_looks_of_trust FOREIGN KEY (trust) REFERENCES trust (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
