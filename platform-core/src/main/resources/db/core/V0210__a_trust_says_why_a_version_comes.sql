-- Why somebody asked for a version, for members to read beside what has changed.
ALTER TABLE plugin_proposal ADD COLUMN why VARCHAR(300) NOT NULL DEFAULT '' AFTER outside;
