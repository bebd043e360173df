-- What members are told of the time outside the hours may be there in Welsh, too.
ALTER TABLE enabled_service
  ADD COLUMN outside_cy VARCHAR(300) NOT NULL DEFAULT '' COMMENT 'the same in Welsh; empty when nobody has written it'
  AFTER outside;
ALTER TABLE plugin_proposal ADD COLUMN outside_cy VARCHAR(300) NOT NULL DEFAULT '' AFTER outside;
ALTER TABLE plugin_wish ADD COLUMN outside_cy VARCHAR(300) NOT NULL DEFAULT '' AFTER outside;
