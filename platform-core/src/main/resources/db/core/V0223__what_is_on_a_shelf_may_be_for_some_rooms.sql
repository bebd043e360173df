-- Slugs with a space between them; empty for everybody in the service.
ALTER TABLE media_item ADD COLUMN rooms VARCHAR(1000) NOT NULL DEFAULT '';
