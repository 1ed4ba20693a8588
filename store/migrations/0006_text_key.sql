-- Near-duplicates are found by keys of the text instead of by the facts they
-- share, so that an article costs the same however many state its facts. The
-- program enters the versions of an older file.

CREATE TABLE text_key (
  -- By which keys of their words (MinHash, and the digest) versions are found that may be near-duplicates.
  key        INTEGER NOT NULL,
  site       INTEGER NOT NULL, -- a number made of the article's host
  version_id INTEGER NOT NULL, -- 0: retired, because one site has it in so many versions that it is of the site's form
  PRIMARY KEY (key, site, version_id)
) STRICT, WITHOUT ROWID;

DROP INDEX article_version_digest;
DROP TABLE near_duplicate;

CREATE TABLE near_duplicate (
  -- Versions of articles on different sites with almost the same text: the later one confirms
  -- nothing that the earlier one says.
  version_id  INTEGER NOT NULL REFERENCES article_version,
  original_id INTEGER NOT NULL REFERENCES article_version, -- published earlier
  distance    INTEGER NOT NULL CHECK (distance BETWEEN 0 AND 64), -- bits in which their simhashes differ
  PRIMARY KEY (version_id, original_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX near_duplicate_original ON near_duplicate (original_id);
