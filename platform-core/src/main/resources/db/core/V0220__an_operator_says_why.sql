-- Why an operator would like a service to be switched on, for the administrator to take over or to change.
ALTER TABLE plugin_wish ADD COLUMN why VARCHAR(300) NOT NULL DEFAULT '' AFTER outside;
