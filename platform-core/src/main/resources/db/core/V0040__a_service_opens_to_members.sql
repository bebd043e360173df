-- Members find a service's rooms only once somebody answers for it, the hours in which staff read are
-- known, and there is a sentence about what happens outside them. Switched off, everything stays.
ALTER TABLE enabled_service
  ADD COLUMN digest CHAR(64) CHARACTER SET ascii NULL COMMENT 'the SHA-256 of the jar that was approved here',
  ADD COLUMN lead_name VARCHAR(80) NOT NULL DEFAULT '' COMMENT 'who answers for the service',
  ADD COLUMN lead_title VARCHAR(80) NOT NULL DEFAULT '' COMMENT 'their job title',
  ADD COLUMN hours VARCHAR(200) CHARACTER SET ascii NULL COMMENT 'its own reading hours; NULL for those of the trust',
  ADD COLUMN outside VARCHAR(300) NOT NULL DEFAULT '' COMMENT 'what happens outside the hours, in words for members',
  ADD COLUMN disabled_at DATETIME(3) NULL COMMENT 'UTC; NULL while the service is switched on';
