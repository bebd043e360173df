-- One row for each person who agreed. A safety officer signs one jar and no other: its digest is here.
CREATE TABLE plugin_approval (
  proposal BIGINT NOT NULL,
  account BIGINT NOT NULL,
  role VARCHAR(30) CHARACTER SET ascii NOT NULL,
  at DATETIME(3) NOT NULL,
  signer_name VARCHAR(80) NOT NULL DEFAULT '' COMMENT 'as the safety officer typed it',
  registration VARCHAR(30) NOT NULL DEFAULT '' COMMENT 'professional registration of the safety officer',
  digest CHAR(64) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (proposal, account),
  UNIQUE KEY approval_by_role (proposal, role),
  CONSTRAINT approval_of_proposal FOREIGN KEY (proposal) REFERENCES plugin_proposal (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
