-- Nobody is offered to put the building on their phone before they know it.
ALTER TABLE account
  ADD COLUMN visits TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'sign-ins, counted to three and no further';
