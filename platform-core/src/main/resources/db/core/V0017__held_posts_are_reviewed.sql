-- One row for each revision that is held, and one for each post that staff take down.
CREATE TABLE review (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  trust INT NOT NULL,
  service VARCHAR(40) CHARACTER SET ascii NOT NULL,
  room BIGINT NOT NULL,
  post BIGINT NOT NULL,
  revision INT NOT NULL,
  attention ENUM ('none', 'amber-low', 'amber', 'red') NOT NULL COMMENT 'with a clinical clock it is the clinicians'' alone',
  findings JSON NOT NULL COMMENT 'rule, spans into the text, reason for staff',
  created_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NULL,
  claimed_by BIGINT NULL,
  claimed_at DATETIME(3) NULL,
  decision ENUM ('approved', 'returned', 'refused', 'removed', 'withdrawn') NULL,
  reason VARCHAR(500) NULL COMMENT 'what the author was told',
  decided_by BIGINT NULL COMMENT 'NULL when withdrawn: the author changed the post',
  decided_at DATETIME(3) NULL,
  KEY review_open (decision, trust, service, room),
  KEY review_by_post (post),
  CONSTRAINT review_post FOREIGN KEY (post) REFERENCES post (id),
  CONSTRAINT review_decided_at_some_time CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CONSTRAINT review_decided_by_someone
    CHECK ((decided_by IS NULL) = (decision IS NULL OR decision = 'withdrawn'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
