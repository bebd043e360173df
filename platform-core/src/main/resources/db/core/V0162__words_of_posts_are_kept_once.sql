ALTER TABLE post DROP INDEX post_by_words;
