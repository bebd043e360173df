-- Slugs with a space between them; empty for everybody in the service.
ALTER TABLE directory_entry ADD COLUMN rooms VARCHAR(1000) NOT NULL DEFAULT '';
