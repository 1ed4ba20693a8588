-- What the checks found when they last ran. All of it is derived from the
-- other tables, and made anew by every check.

CREATE TABLE finding (
  -- One fact held against others: do they agree?
  finding_id   INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL CHECK (kind = 'sources' OR kind = 'growth' OR kind = 'total' OR kind = 'share' OR kind = 'cumulative'),
  verdict      TEXT NOT NULL CHECK (verdict = 'confirmed' OR verdict = 'contradicted'),
  fact_id      INTEGER NOT NULL REFERENCES fact,
  statement_id INTEGER NOT NULL REFERENCES statement, -- where it is stated
  expected_low REAL,              -- what the others make it, within their rounding; null: no limit
  expected_high REAL,
  independent  INTEGER NOT NULL CHECK (independent IN (0, 1)) -- others are of another site, and no near-duplicates
) STRICT;

CREATE INDEX finding_fact ON finding (fact_id);

CREATE TABLE evidence (
  -- The statements that a fact was held against.
  finding_id   INTEGER NOT NULL REFERENCES finding,
  place        INTEGER NOT NULL, -- 1, 2, 3 …
  role         TEXT NOT NULL,    -- same, level, base, part, whole, piece
  statement_id INTEGER NOT NULL REFERENCES statement,
  PRIMARY KEY (finding_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE standing (
  -- How often a fact was independently confirmed, and contradicted.
  fact_id         INTEGER PRIMARY KEY REFERENCES fact,
  confirmed_by    INTEGER NOT NULL,
  contradicted_by INTEGER NOT NULL
) STRICT;
