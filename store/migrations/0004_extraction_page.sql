-- Which fetch a reading is of, so that a page that is replayed late does not
-- pass for news.

ALTER TABLE extraction ADD COLUMN page_id INTEGER REFERENCES page; -- the fetch that was read

UPDATE extraction SET page_id = (SELECT page_id FROM article_version v WHERE v.version_id = extraction.version_id);
