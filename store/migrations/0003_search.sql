-- Full-text search of the sentences, by FTS4, which both go-sqlite3 and the
-- sqlite3 shell have without further ado.

CREATE VIRTUAL TABLE sentence_search USING fts4(content="", text, tokenize=unicode61 "remove_diacritics=1");

INSERT INTO sentence_search (docid, text) SELECT sentence_id, text FROM sentence;
