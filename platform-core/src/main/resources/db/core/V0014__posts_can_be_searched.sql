ALTER TABLE post ADD FULLTEXT INDEX post_by_words (text);
