PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE metric (
  -- What can be measured: the fact model's vocabulary, and what rule authors add to it.
  name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO metric VALUES('acceleration');
INSERT INTO metric VALUES('average_price');
INSERT INTO metric VALUES('battery_capacity');
INSERT INTO metric VALUES('battery_installations');
INSERT INTO metric VALUES('capacity');
INSERT INTO metric VALUES('cash');
INSERT INTO metric VALUES('chargers');
INSERT INTO metric VALUES('charging_power');
INSERT INTO metric VALUES('charging_time');
INSERT INTO metric VALUES('closure');
INSERT INTO metric VALUES('consumption');
INSERT INTO metric VALUES('cost');
INSERT INTO metric VALUES('countries');
INSERT INTO metric VALUES('debut');
INSERT INTO metric VALUES('deliveries');
INSERT INTO metric VALUES('delivery_start');
INSERT INTO metric VALUES('discount');
INSERT INTO metric VALUES('displacement');
INSERT INTO metric VALUES('employees');
INSERT INTO metric VALUES('eps');
INSERT INTO metric VALUES('exports');
INSERT INTO metric VALUES('fine');
INSERT INTO metric VALUES('fleet');
INSERT INTO metric VALUES('funding');
INSERT INTO metric VALUES('gross_margin');
INSERT INTO metric VALUES('gross_profit');
INSERT INTO metric VALUES('height');
INSERT INTO metric VALUES('imports');
INSERT INTO metric VALUES('inventory');
INSERT INTO metric VALUES('investment');
INSERT INTO metric VALUES('jobs');
INSERT INTO metric VALUES('launch');
INSERT INTO metric VALUES('layoffs');
INSERT INTO metric VALUES('length');
INSERT INTO metric VALUES('listing');
INSERT INTO metric VALUES('market_cap');
INSERT INTO metric VALUES('models');
INSERT INTO metric VALUES('net_income');
INSERT INTO metric VALUES('net_margin');
INSERT INTO metric VALUES('opening');
INSERT INTO metric VALUES('operating_income');
INSERT INTO metric VALUES('operating_margin');
INSERT INTO metric VALUES('orders');
INSERT INTO metric VALUES('plants');
INSERT INTO metric VALUES('power');
INSERT INTO metric VALUES('presale');
INSERT INTO metric VALUES('price');
INSERT INTO metric VALUES('production');
INSERT INTO metric VALUES('production_start');
INSERT INTO metric VALUES('range');
INSERT INTO metric VALUES('rd_expense');
INSERT INTO metric VALUES('recall');
INSERT INTO metric VALUES('registrations');
INSERT INTO metric VALUES('revenue');
INSERT INTO metric VALUES('sales');
INSERT INTO metric VALUES('seats');
INSERT INTO metric VALUES('share_price');
INSERT INTO metric VALUES('stores');
INSERT INTO metric VALUES('subsidy');
INSERT INTO metric VALUES('swap_stations');
INSERT INTO metric VALUES('tariff');
INSERT INTO metric VALUES('tax');
INSERT INTO metric VALUES('top_speed');
INSERT INTO metric VALUES('torque');
INSERT INTO metric VALUES('users');
INSERT INTO metric VALUES('utilization');
INSERT INTO metric VALUES('vehicle_margin');
INSERT INTO metric VALUES('voltage');
INSERT INTO metric VALUES('weight');
INSERT INTO metric VALUES('wheelbase');
INSERT INTO metric VALUES('width');
CREATE TABLE unit (
  -- What a value can count: the fact model's vocabulary, and what rule authors add to it.
  name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO unit VALUES('AED');
INSERT INTO unit VALUES('ARS');
INSERT INTO unit VALUES('AUD');
INSERT INTO unit VALUES('BDT');
INSERT INTO unit VALUES('BRL');
INSERT INTO unit VALUES('CAD');
INSERT INTO unit VALUES('CHF');
INSERT INTO unit VALUES('CLP');
INSERT INTO unit VALUES('CNY');
INSERT INTO unit VALUES('COP');
INSERT INTO unit VALUES('CZK');
INSERT INTO unit VALUES('DKK');
INSERT INTO unit VALUES('EGP');
INSERT INTO unit VALUES('EUR');
INSERT INTO unit VALUES('GBP');
INSERT INTO unit VALUES('GWh');
INSERT INTO unit VALUES('HKD');
INSERT INTO unit VALUES('HUF');
INSERT INTO unit VALUES('IDR');
INSERT INTO unit VALUES('ILS');
INSERT INTO unit VALUES('INR');
INSERT INTO unit VALUES('JPY');
INSERT INTO unit VALUES('KRW');
INSERT INTO unit VALUES('KZT');
INSERT INTO unit VALUES('L');
INSERT INTO unit VALUES('L/100km');
INSERT INTO unit VALUES('LKR');
INSERT INTO unit VALUES('MW');
INSERT INTO unit VALUES('MWh');
INSERT INTO unit VALUES('MXN');
INSERT INTO unit VALUES('MYR');
INSERT INTO unit VALUES('NOK');
INSERT INTO unit VALUES('NZD');
INSERT INTO unit VALUES('Nm');
INSERT INTO unit VALUES('PHP');
INSERT INTO unit VALUES('PKR');
INSERT INTO unit VALUES('PLN');
INSERT INTO unit VALUES('RON');
INSERT INTO unit VALUES('RUB');
INSERT INTO unit VALUES('SAR');
INSERT INTO unit VALUES('SEK');
INSERT INTO unit VALUES('SGD');
INSERT INTO unit VALUES('THB');
INSERT INTO unit VALUES('TRY');
INSERT INTO unit VALUES('TWD');
INSERT INTO unit VALUES('UAH');
INSERT INTO unit VALUES('USD');
INSERT INTO unit VALUES('V');
INSERT INTO unit VALUES('VND');
INSERT INTO unit VALUES('ZAR');
INSERT INTO unit VALUES('charger');
INSERT INTO unit VALUES('country');
INSERT INTO unit VALUES('day');
INSERT INTO unit VALUES('factor');
INSERT INTO unit VALUES('h');
INSERT INTO unit VALUES('hp');
INSERT INTO unit VALUES('inch');
INSERT INTO unit VALUES('kW');
INSERT INTO unit VALUES('kWh');
INSERT INTO unit VALUES('kWh/100km');
INSERT INTO unit VALUES('kg');
INSERT INTO unit VALUES('km');
INSERT INTO unit VALUES('km/h');
INSERT INTO unit VALUES('lb-ft');
INSERT INTO unit VALUES('m');
INSERT INTO unit VALUES('mile');
INSERT INTO unit VALUES('min');
INSERT INTO unit VALUES('mm');
INSERT INTO unit VALUES('model');
INSERT INTO unit VALUES('mpg');
INSERT INTO unit VALUES('mph');
INSERT INTO unit VALUES('percent');
INSERT INTO unit VALUES('percentage_point');
INSERT INTO unit VALUES('person');
INSERT INTO unit VALUES('plant');
INSERT INTO unit VALUES('s');
INSERT INTO unit VALUES('seat');
INSERT INTO unit VALUES('station');
INSERT INTO unit VALUES('store');
INSERT INTO unit VALUES('times');
INSERT INTO unit VALUES('tonne');
INSERT INTO unit VALUES('user');
INSERT INTO unit VALUES('vehicle');
CREATE TABLE ruleset (
  -- The rule sets that ever made a fact.
  ruleset_id INTEGER PRIMARY KEY,
  hash       TEXT NOT NULL UNIQUE -- of the rules' content, as the extractor prints it
) STRICT;
INSERT INTO ruleset VALUES(1,'rules-1');
INSERT INTO ruleset VALUES(2,'rules-2');
CREATE TABLE rule (
  -- The rules that ever made a fact, by the id they have in the rule files.
  rule_id INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO rule VALUES(1,'sold-count');
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
INSERT INTO run VALUES(1,'test','v1','2022-02-11T12:00:00Z','2022-02-11T12:00:00Z','ok','{"new":2}');
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
INSERT INTO source VALUES('s','2022-02-11T12:00:00.000Z',NULL,NULL,NULL,0,NULL,NULL);
CREATE TABLE host (
  -- What is remembered of a host between requests and between runs.
  name       TEXT PRIMARY KEY,
  next_at    TEXT, -- no request before
  rest_until TEXT, -- it asked for a rest, or failed too often
  failures   INTEGER NOT NULL DEFAULT 0, -- in a row
  error      TEXT  -- why it rests
) STRICT, WITHOUT ROWID;
INSERT INTO host VALUES('example.com','2022-02-11T12:00:00.000Z',NULL,0,NULL);
CREATE TABLE robots (
  -- The robots.txt files as last fetched.
  authority  TEXT PRIMARY KEY, -- scheme://host:port
  status     INTEGER, -- HTTP status; null where there was no response
  error      TEXT,    -- why there was none
  body       BLOB,
  fetched_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO robots VALUES('https://example.com',200,NULL,X'557365722d6167656e743a202a0a','2022-02-11T12:00:00.000Z','2022-02-11T12:00:00.000Z');
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
INSERT INTO frontier VALUES('example.com/nio','https://example.com/nio','s','article','example.com','2022-02-11T12:00:00.000Z',NULL,'2022-02-11T12:00:00.000Z',NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO page VALUES(1,1,'article',NULL,'https://example.com/nio','https://example.com/nio','2022-02-11T12:00:00Z',200,NULL,NULL,NULL,0,'sha256:00',NULL,NULL);
INSERT INTO page VALUES(2,1,'article',NULL,'https://other.example.org/nio','https://other.example.org/nio','2022-02-11T12:00:00Z',200,NULL,NULL,NULL,0,'sha256:00',NULL,NULL);
INSERT INTO page VALUES(3,1,'article',NULL,'https://other.example.org/nio','https://other.example.org/nio','2022-02-11T12:00:00Z',200,NULL,NULL,NULL,0,'sha256:00',NULL,NULL);
INSERT INTO page VALUES(4,1,'article',NULL,'https://other.example.org/nio','https://other.example.org/nio','2022-02-11T12:00:00Z',200,NULL,NULL,NULL,0,'sha256:00',NULL,NULL);
CREATE TABLE article (
  -- One article, whatever its text was on the day.
  article_id INTEGER PRIMARY KEY,
  url        TEXT NOT NULL UNIQUE, -- canonical
  host       TEXT NOT NULL,        -- of the URL, without www.: what tells sources apart
  version_id INTEGER REFERENCES article_version -- the current one
) STRICT;
INSERT INTO article VALUES(1,'https://example.com/nio','example.com',1);
INSERT INTO article VALUES(2,'https://other.example.org/nio','other.example.org',3);
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
INSERT INTO article_version VALUES(1,1,1,1,'A title',NULL,NULL,NULL,NULL,'2022-02-10',NULL,'meta',NULL,NULL,X'bd452bbffcda48c016ea69c011bbbeee',-6116576815539442068,replace('NIO sold 20,976 cars in June, up 10.5%.\nIt expects 30,000 to 31,000 in the third quarter. The ET9 comes in June… 🚗','\n',char(10)));
INSERT INTO article_version VALUES(2,2,1,2,'A title',NULL,NULL,NULL,NULL,'2022-02-10',NULL,'meta',NULL,NULL,X'76c26567e3adea27edd764eb1d46af12',3533254317931763805,'The carmaker said on Monday that it would build a second plant in the south of the country, its largest investment so far, and hire people from the region. Analysts had expected the decision since spring, when the company bought the land from the city. It wants to open the plant in two years. NIO sold 20,976 cars in June.');
INSERT INTO article_version VALUES(3,2,2,3,'A title',NULL,NULL,NULL,NULL,'2022-02-10',NULL,'meta',NULL,NULL,X'89f03c7ad817ca745653a3e4e1d06d83',2396095345448720597,'The carmaker said on Monday that it would build a second plant in the south of the country, its largest investment so far, and hire people from the region. Analysts had expected the decision since spring, when the company bought the land from the city. It wants to open the plant in two years. NIO sold 20,967 cars in June.');
CREATE TABLE near_duplicate (
  -- Versions of different articles with almost the same text: the later one confirms
  -- nothing that the earlier one says. Found among versions that share a fact or all words.
  version_id  INTEGER NOT NULL REFERENCES article_version,
  original_id INTEGER NOT NULL REFERENCES article_version, -- published earlier
  distance    INTEGER NOT NULL CHECK (distance BETWEEN 0 AND 64), -- bits in which they differ
  PRIMARY KEY (version_id, original_id)
) STRICT, WITHOUT ROWID;
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
INSERT INTO extraction VALUES(1,1,1,1,1,'2022-02-11T12:00:00Z');
INSERT INTO extraction VALUES(2,2,2,1,1,'2022-02-11T12:00:00Z');
INSERT INTO extraction VALUES(3,2,3,1,1,'2022-02-11T12:00:00Z');
INSERT INTO extraction VALUES(4,2,3,1,2,'2022-02-11T12:00:00Z');
CREATE TABLE sentence (
  -- The sentences that hold a mention.
  sentence_id INTEGER PRIMARY KEY,
  version_id  INTEGER NOT NULL REFERENCES article_version,
  char_start  INTEGER NOT NULL CHECK (char_start >= 0),
  char_end    INTEGER NOT NULL CHECK (char_end > char_start),
  text        TEXT NOT NULL,
  UNIQUE (version_id, char_start, char_end)
) STRICT;
INSERT INTO sentence VALUES(1,1,0,39,'NIO sold 20,976 cars in June, up 10.5%.');
INSERT INTO sentence VALUES(2,1,40,114,'It expects 30,000 to 31,000 in the third quarter. The ET9 comes in June… 🚗');
INSERT INTO sentence VALUES(3,2,0,323,'The carmaker said on Monday that it would build a second plant in the south of the country, its largest investment so far, and hire people from the region. Analysts had expected the decision since spring, when the company bought the land from the city. It wants to open the plant in two years. NIO sold 20,976 cars in June.');
INSERT INTO sentence VALUES(4,3,0,323,'The carmaker said on Monday that it would build a second plant in the south of the country, its largest investment so far, and hire people from the region. Analysts had expected the decision since spring, when the company bought the land from the city. It wants to open the plant in two years. NIO sold 20,967 cars in June.');
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
INSERT INTO mention VALUES(1,1,1,1,NULL,'quantity','20,976 cars',9,20,20976.0,NULL,'=','vehicle',NULL,NULL,NULL,NULL);
INSERT INTO mention VALUES(2,1,1,1,NULL,'quantity','in June',21,28,0.0,NULL,'=',NULL,NULL,NULL,NULL,NULL);
INSERT INTO mention VALUES(3,1,1,1,NULL,'quantity','10.5%',33,38,10.499999999999999999,NULL,'=','percent',NULL,NULL,NULL,NULL);
INSERT INTO mention VALUES(4,1,2,1,NULL,'quantity','30,000 to 31,000',51,67,30000.0,31000.0,'=','vehicle',NULL,NULL,NULL,NULL);
INSERT INTO mention VALUES(5,1,2,1,NULL,'period','the third quarter',71,88,NULL,NULL,NULL,NULL,'2024-07-01','2024-09-30','a date alone',NULL);
INSERT INTO mention VALUES(6,2,3,2,3,'quantity','20,976 cars',303,314,20976.0,NULL,'=','vehicle',NULL,NULL,NULL,NULL);
INSERT INTO mention VALUES(7,3,4,3,NULL,'quantity','20,967 cars',303,314,20967.0,NULL,'=','vehicle',NULL,NULL,NULL,NULL);
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
INSERT INTO fact VALUES(5833674236289053010,'Nio','sales','level',30000.0,31000.0,'=','vehicle','2024-Q3','2024-07-01','2024-09-30','forecast',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO fact VALUES(6302308527620636459,'Nio','sales','level',20976.0,NULL,'=','vehicle','2024-06','2024-06-01','2024-06-30','reported',NULL,'{"powertrain":"bev"}',NULL,'bev',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO fact VALUES(6759759453001766679,'Nio','sales','level',20967.0,NULL,'=','vehicle','2024-06','2024-06-01','2024-06-30','reported',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO fact VALUES(6855279585179996333,'NIO ET9','launch','event',NULL,NULL,NULL,NULL,'2024-06','2024-06-01','2024-06-30','reported',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO fact VALUES(7713975215469884311,'Nio','sales','level',20967.0,NULL,'=','vehicle','2024-06','2024-06-01','2024-06-30','reported',NULL,'{"powertrain":"bev"}',NULL,'bev',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO fact VALUES(7962476769398968122,'Nio','sales','change',10.499999999999999999,NULL,'=','percent','2024-06','2024-06-01','2024-06-30','reported','yoy','{"powertrain":"bev"}',NULL,'bev',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO statement VALUES(1,6302308527620636459,1,1,1,NULL,NULL,'stated','sentence',0.5,1);
INSERT INTO statement VALUES(2,7962476769398968122,3,1,1,NULL,NULL,'stated','sentence',0.050000000000000002775,1);
INSERT INTO statement VALUES(3,5833674236289053010,4,1,1,NULL,'William Li','stated','sentence',5000.0,1);
INSERT INTO statement VALUES(4,6855279585179996333,2,1,1,NULL,NULL,'clause','stated',NULL,1);
INSERT INTO statement VALUES(5,6302308527620636459,6,1,2,3,NULL,'stated','sentence',0.5,0);
INSERT INTO statement VALUES(6,7713975215469884311,7,1,3,4,NULL,'stated','sentence',0.5,0);
INSERT INTO statement VALUES(7,6759759453001766679,7,1,4,NULL,NULL,'stated','sentence',0.5,1);
CREATE INDEX frontier_due ON frontier (source, host, turn, published DESC, key, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX page_url ON page (url);
CREATE INDEX article_version_published ON article_version (published);
CREATE INDEX article_version_digest ON article_version (digest);
CREATE INDEX near_duplicate_original ON near_duplicate (original_id);
CREATE INDEX extraction_article ON extraction (article_id);
CREATE INDEX mention_version ON mention (version_id);
CREATE INDEX fact_subject ON fact (subject, metric, period_start);
CREATE INDEX fact_metric ON fact (metric, period);
CREATE INDEX statement_fact ON statement (fact_id, best);
CREATE INDEX statement_mention ON statement (mention_id);
CREATE VIEW facts as select * from fact;
CREATE VIEW series as select 1 as one;
COMMIT;
PRAGMA application_id = 1128678996;
PRAGMA user_version = 1;
