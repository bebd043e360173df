-- Who gave the warning. What the team gave stays when the author changes the words.
ALTER TABLE post ADD COLUMN warning_by ENUM ('rules', 'author', 'team') NULL;
