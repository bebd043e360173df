-- Each of the two people says that they know whose plugin it was until now.
ALTER TABLE plugin_approval
  ADD COLUMN instead_of VARCHAR(100) CHARACTER SET ascii NOT NULL DEFAULT ''
    COMMENT 'fingerprint of the signer whom this person lets go; empty: of none';
