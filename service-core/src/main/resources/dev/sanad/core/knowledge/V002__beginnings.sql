ALTER TABLE knowledge_words RENAME TO knowledge_words_before;

CREATE VIRTUAL TABLE knowledge_words USING fts5(place, words, tokenize='porter ascii', prefix='3 4');

INSERT INTO knowledge_words (rowid, place, words) SELECT rowid, place, words FROM knowledge_words_before;

DROP TABLE knowledge_words_before;
