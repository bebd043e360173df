-- An invitation may lead somebody who left back into the account they had. The vault knows them already.
ALTER TABLE invitation
  ADD COLUMN returning_account BIGINT NULL COMMENT 'who comes back with this code; NULL for somebody new';
