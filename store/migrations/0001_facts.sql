-- Tables of record. Their comments stand inside the statements, so that the
-- .schema command of the sqlite3 shell shows them. Tables are named in the
-- singular; the views that people query, in views.sql, in the plural.

CREATE TABLE metric (
  -- What can be measured: the fact model's vocabulary, and what rule authors add to it.
  name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
  -- What a value can count: the fact model's vocabulary, and what rule authors add to it.
  name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE ruleset (
  -- The rule sets that ever made a fact.
  ruleset_id INTEGER PRIMARY KEY,
  hash       TEXT NOT NULL UNIQUE -- of the rules' content, as the extractor prints it
) STRICT;

CREATE TABLE rule (
  -- The rules that ever made a fact, by the id they have in the rule files.
  rule_id INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE run (
  -- One invocation of the program that wrote to this file.
  run_id      INTEGER PRIMARY KEY,
  command     TEXT NOT NULL,  -- crawl, rebuild …
  program     TEXT NOT NULL,  -- version of the program
  started_at  TEXT NOT NULL,  -- UTC, YYYY-MM-DDTHH:MM:SSZ, as every time of an event here
  finished_at TEXT,           -- null while it runs, and for ever where it was killed
  outcome     TEXT CHECK (outcome = 'ok' OR outcome = 'failures' OR outcome = 'interrupted' OR outcome = 'error'),
  summary     TEXT CHECK (summary IS NULL OR json_valid(summary)), -- counts, as JSON
  CHECK ((finished_at IS NULL) = (outcome IS NULL))
) STRICT;

CREATE TABLE source (
  -- What is remembered of a news source between runs. Moments at which something
  -- may next be done have milliseconds: YYYY-MM-DDTHH:MM:SS.mmmZ.
  name            TEXT PRIMARY KEY, -- as in sources.yaml
  last_run_at     TEXT,
  last_success_at TEXT,             -- an entry point was read or had not changed
  last_new_at     TEXT,             -- it brought an article that was not known
  rhythm          REAL,             -- seconds between two such moments, moving average
  failures        INTEGER NOT NULL DEFAULT 0, -- runs in a row without a success
  error           TEXT,             -- of the last run; null after a success
  rest_until      TEXT              -- not visited before
) STRICT, WITHOUT ROWID;

CREATE TABLE host (
  -- What is remembered of a host between requests and between runs.
  name       TEXT PRIMARY KEY,
  next_at    TEXT, -- no request before
  rest_until TEXT, -- it asked for a rest, or failed too often
  failures   INTEGER NOT NULL DEFAULT 0, -- in a row
  error      TEXT  -- why it rests
) STRICT, WITHOUT ROWID;

CREATE TABLE robots (
  -- The robots.txt files as last fetched.
  authority  TEXT PRIMARY KEY, -- scheme://host:port
  status     INTEGER, -- HTTP status; null where there was no response
  error      TEXT,    -- why there was none
  body       BLOB,
  fetched_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE frontier (
  -- The URLs to visit: what is due, and what is needed to ask politely whether it changed.
  key           TEXT PRIMARY KEY, -- the URL without what does not tell pages apart
  url           TEXT NOT NULL,
  source        TEXT NOT NULL,    -- name of the source that first led to it
  kind          TEXT NOT NULL CHECK (kind = 'feed' OR kind = 'sitemap' OR kind = 'section' OR kind = 'article'),
  host          TEXT NOT NULL,    -- that is waited for between requests
  found_at      TEXT NOT NULL,
  published     TEXT,             -- moment, as a feed or sitemap says
  due_at        TEXT,             -- next visit; null: never again
  fetched_at    TEXT,             -- last success or 304; null: none yet
  etag          TEXT,             -- validators of that response
  last_modified TEXT,
  changed_at    TEXT,             -- when the content was last seen to be new
  failures      INTEGER NOT NULL DEFAULT 0, -- visits in a row that failed
  error         TEXT,             -- of the last visit; null after a success
  turn          INTEGER NOT NULL GENERATED ALWAYS AS -- entry points first, then what is new, then revisits, then what failed
                (CASE WHEN kind <> 'article' THEN 0 WHEN failures > 0 THEN 3 WHEN fetched_at IS NULL THEN 1 ELSE 2 END) VIRTUAL
) STRICT, WITHOUT ROWID;

CREATE INDEX frontier_due ON frontier (source, host, turn, published DESC, key, due_at) WHERE due_at IS NOT NULL;

CREATE TABLE page (
  -- One fetched response, or one file read, and where its bytes are archived.
  page_id        INTEGER PRIMARY KEY,
  run_id         INTEGER NOT NULL REFERENCES run,
  kind           TEXT NOT NULL CHECK (kind = 'feed' OR kind = 'sitemap' OR kind = 'section' OR kind = 'article' OR kind = 'robots'),
  source         TEXT,             -- name of the source that led there
  url            TEXT NOT NULL,    -- as asked for
  final_url      TEXT NOT NULL,    -- after redirects
  fetched_at     TEXT NOT NULL,
  status         INTEGER,          -- HTTP status; null for a file
  content_type   TEXT,
  etag           TEXT,
  last_modified  TEXT,
  bytes          INTEGER NOT NULL CHECK (bytes >= 0), -- of the body as received
  digest         TEXT,             -- of the body, as the archive writes it
  archive_file   TEXT,             -- WARC file, relative to the archive's folder
  archive_offset INTEGER CHECK (archive_offset >= 0), -- bytes into it where the record begins
  UNIQUE (archive_file, archive_offset),
  CHECK ((archive_file IS NULL) = (archive_offset IS NULL))
) STRICT;

CREATE INDEX page_url ON page (url);

CREATE TABLE article (
  -- One article, whatever its text was on the day.
  article_id INTEGER PRIMARY KEY,
  url        TEXT NOT NULL UNIQUE, -- canonical
  host       TEXT NOT NULL,        -- of the URL, without www.: what tells sources apart
  version_id INTEGER REFERENCES article_version -- the current one
) STRICT;

CREATE TABLE article_version (
  -- The text of an article as it once was. Character ranges count Unicode code points,
  -- so that substr(text, char_start + 1, char_end - char_start) is what a range holds.
  version_id     INTEGER PRIMARY KEY,
  article_id     INTEGER NOT NULL REFERENCES article,
  version        INTEGER NOT NULL CHECK (version > 0), -- 1, 2, 3 … of this article
  page_id        INTEGER NOT NULL REFERENCES page,     -- where it was first read from
  title          TEXT,
  site           TEXT,
  author         TEXT,
  language       TEXT,  -- BCP 47
  section        TEXT,
  published      TEXT CHECK (published IS date(published)),  -- calendar day where it appeared
  published_time TEXT,  -- RFC 3339 with its zone
  published_from TEXT,  -- where the page says so: json-ld, meta, byline …
  modified       TEXT CHECK (modified IS date(modified)),
  modified_time  TEXT,
  digest         BLOB NOT NULL, -- of title, published and text, spaces aside
  simhash        INTEGER NOT NULL, -- of the text's words by threes: near-duplicates differ in few bits; 0: too short
  text           TEXT NOT NULL, -- U+0000 and bytes that are no UTF-8 replaced by U+FFFD
  UNIQUE (article_id, version)
) STRICT;

CREATE INDEX article_version_published ON article_version (published);
CREATE INDEX article_version_digest ON article_version (digest);

CREATE TABLE near_duplicate (
  -- Versions of different articles with almost the same text: the later one confirms
  -- nothing that the earlier one says. Found among versions that share a fact or all words.
  version_id  INTEGER NOT NULL REFERENCES article_version,
  original_id INTEGER NOT NULL REFERENCES article_version, -- published earlier
  distance    INTEGER NOT NULL CHECK (distance BETWEEN 0 AND 64), -- bits in which they differ
  PRIMARY KEY (version_id, original_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX near_duplicate_original ON near_duplicate (original_id);

CREATE TABLE alias (
  -- Further addresses under which a site shows an article.
  url        TEXT PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article,
  page_id    INTEGER NOT NULL REFERENCES page -- the last fetch that showed it
) STRICT, WITHOUT ROWID;

CREATE TABLE extraction (
  -- One reading of an article version with one rule set. The latest of an article
  -- is current; what it no longer found is superseded, not deleted.
  extraction_id INTEGER PRIMARY KEY,
  article_id    INTEGER NOT NULL REFERENCES article,
  version_id    INTEGER NOT NULL REFERENCES article_version,
  run_id        INTEGER NOT NULL REFERENCES run,
  ruleset_id    INTEGER NOT NULL REFERENCES ruleset,
  extracted_at  TEXT NOT NULL
) STRICT;

CREATE INDEX extraction_article ON extraction (article_id);

CREATE TABLE sentence (
  -- The sentences that hold a mention.
  sentence_id INTEGER PRIMARY KEY,
  version_id  INTEGER NOT NULL REFERENCES article_version,
  char_start  INTEGER NOT NULL CHECK (char_start >= 0),
  char_end    INTEGER NOT NULL CHECK (char_end > char_start),
  text        TEXT NOT NULL,
  UNIQUE (version_id, char_start, char_end)
) STRICT;

CREATE TABLE mention (
  -- Every quantity, date and name-like number that a text holds, fact or not.
  mention_id    INTEGER PRIMARY KEY,
  version_id    INTEGER NOT NULL REFERENCES article_version,
  sentence_id   INTEGER NOT NULL REFERENCES sentence,
  extraction_id INTEGER NOT NULL REFERENCES extraction, -- that first found it
  superseded_by INTEGER REFERENCES extraction,          -- that no longer did; null: current
  kind          TEXT NOT NULL,     -- quantity, period, ordinal, name …
  figure        TEXT NOT NULL,     -- its words
  char_start    INTEGER NOT NULL CHECK (char_start >= 0),
  char_end      INTEGER NOT NULL CHECK (char_end > char_start),
  value         REAL,
  value_max     REAL,
  bound         TEXT CHECK (bound = '=' OR bound = '~' OR bound = '>' OR bound = '>=' OR bound = '<' OR bound = '<='),
  unit          TEXT,
  period_start  TEXT CHECK (period_start IS date(period_start)),
  period_end    TEXT CHECK (period_end IS date(period_end)),
  reason        TEXT,              -- why it is no fact of its own; null where it is one
  repeats       INTEGER REFERENCES mention -- the mention whose fact it states again
) STRICT;

CREATE INDEX mention_version ON mention (version_id);

CREATE TABLE fact (
  -- What is claimed, whoever claims it. Equal claims of many articles are one fact.
  fact_id      INTEGER PRIMARY KEY, -- derived from the content below: equal in every file
  subject      TEXT NOT NULL CHECK (subject <> ''),
  metric       TEXT NOT NULL REFERENCES metric,
  measure      TEXT NOT NULL CHECK (measure = 'level' OR measure = 'change' OR measure = 'share' OR measure = 'event'),
  value        REAL,               -- scale applied; null for events
  value_max    REAL,               -- upper end of a range
  bound        TEXT CHECK (bound = '=' OR bound = '~' OR bound = '>' OR bound = '>=' OR bound = '<' OR bound = '<='),
  unit         TEXT REFERENCES unit,
  period       TEXT,               -- TIMEX3 or ISO 8601 interval
  period_start TEXT CHECK (period_start IS date(period_start)), -- first day
  period_end   TEXT CHECK (period_end IS date(period_end)),     -- last day
  modality     TEXT NOT NULL CHECK (modality = 'reported' OR modality = 'target' OR modality = 'forecast' OR modality = 'conditional'),
  basis        TEXT CHECK (basis = 'yoy' OR basis = 'mom' OR basis = 'qoq' OR basis = 'wow' OR basis GLOB '[0-9][0-9][0-9][0-9]*'),
  scope        TEXT,               -- what is counted: the keys stated, as JSON in the order below; or column by column:
  market       TEXT,
  powertrain   TEXT CHECK (powertrain = 'nev' OR powertrain = 'ev' OR powertrain = 'bev' OR powertrain = 'phev' OR powertrain = 'erev' OR powertrain = 'hev' OR powertrain = 'mhev' OR powertrain = 'fcev' OR powertrain = 'ice' OR powertrain = 'petrol' OR powertrain = 'diesel' OR powertrain = 'electrified'),
  channel      TEXT CHECK (channel = 'retail' OR channel = 'wholesale' OR channel = 'fleet' OR channel = 'online'),
  segment      TEXT,
  origin       TEXT,
  own_brand    INTEGER CHECK (own_brand = 1),
  cumulative   INTEGER CHECK (cumulative = 1),
  annualized   INTEGER CHECK (annualized = 1),
  per          TEXT,
  model        TEXT,
  variant      TEXT,
  cycle        TEXT,
  CHECK ((measure = 'event') = (value IS NULL)),
  CHECK ((value IS NULL) = (unit IS NULL) AND (value IS NULL) = (bound IS NULL)),
  CHECK (value_max IS NULL OR value IS NOT NULL),
  CHECK ((period IS NULL) = (period_start IS NULL) AND (period IS NULL) = (period_end IS NULL)),
  CHECK (period_start <= period_end),
  CHECK (measure <> 'event' OR period IS NOT NULL)
) STRICT;

CREATE INDEX fact_subject ON fact (subject, metric, period_start);
CREATE INDEX fact_metric ON fact (metric, period);

CREATE TABLE statement (
  -- A fact as one article states it: the mention of its figure and the rule that read it.
  statement_id  INTEGER PRIMARY KEY,
  fact_id       INTEGER NOT NULL REFERENCES fact,
  mention_id    INTEGER NOT NULL REFERENCES mention,
  rule_id       INTEGER NOT NULL REFERENCES rule,
  extraction_id INTEGER NOT NULL REFERENCES extraction, -- that first made it
  superseded_by INTEGER REFERENCES extraction,          -- that no longer did; null: current
  attribution   TEXT,              -- who is cited; null: the article itself says it
  subject_from  TEXT CHECK (subject_from = 'stated' OR subject_from = 'clause' OR subject_from = 'sentence' OR subject_from = 'context'),
  period_from   TEXT CHECK (period_from = 'stated' OR period_from = 'clause' OR period_from = 'sentence' OR period_from = 'context'),
  precision     REAL,              -- half of the last stated place: "1.5 million" is within 50,000
  best          INTEGER NOT NULL CHECK (best IN (0, 1)), -- 1: stands for the fact in the view facts
  CHECK (best = 0 OR superseded_by IS NULL)
) STRICT;

CREATE INDEX statement_fact ON statement (fact_id, best);
CREATE INDEX statement_mention ON statement (mention_id);
