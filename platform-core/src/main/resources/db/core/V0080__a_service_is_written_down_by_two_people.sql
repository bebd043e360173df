-- What a service was is written down for the trust only when two people want it.
ALTER TABLE plugin_proposal
  MODIFY COLUMN kind ENUM ('enable', 'update', 'roll-back', 'disable', 'remove', 'export') NOT NULL;
