-- Where a script puts nothing between words, each letter and each pair of letters is one: a long post has
-- more of them than 64 kB hold.
ALTER TABLE post_words
  MODIFY words MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
