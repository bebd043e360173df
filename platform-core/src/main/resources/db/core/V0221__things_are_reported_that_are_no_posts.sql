-- Who of the staff wrote what was reported, where it is no post: somebody else closes the alert.
ALTER TABLE report ADD COLUMN writer BIGINT NULL AFTER alert;
