-- Which site profile read a page, and what it no longer found there, so that
-- a profile that no longer fits its site is noticed.

ALTER TABLE extraction ADD COLUMN profile TEXT; -- the site profile that the page was read by, named by its first host

ALTER TABLE extraction ADD COLUMN profile_lost TEXT; -- what its selectors did not find: title, author, date, body; null: all was there

CREATE INDEX extraction_profile ON extraction (profile, extraction_id) WHERE profile IS NOT NULL;
