-- What the interface speaks for a person: a tag such as cy; NULL for whoever has not chosen.
ALTER TABLE person_display ADD COLUMN language VARCHAR(8) NULL;
