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
, page_id INTEGER REFERENCES page, profile TEXT, profile_lost TEXT) STRICT;
INSERT INTO extraction VALUES(1,1,1,1,1,'2022-02-11T12:00:00Z',1,NULL,NULL);
INSERT INTO extraction VALUES(2,2,2,1,1,'2022-02-11T12:00:00Z',2,NULL,NULL);
INSERT INTO extraction VALUES(3,2,3,1,1,'2022-02-11T12:00:00Z',3,NULL,NULL);
INSERT INTO extraction VALUES(4,2,3,1,2,'2022-02-11T12:00:00Z',4,NULL,NULL);
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
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','sentence_search','sentence_search',0,'CREATE VIRTUAL TABLE sentence_search USING fts4(content="", text, tokenize=unicode61 "remove_diacritics=1")');
CREATE TABLE IF NOT EXISTS 'sentence_search_segments'(blockid INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE IF NOT EXISTS 'sentence_search_segdir'(level INTEGER,idx INTEGER,start_block INTEGER,leaves_end_block INTEGER,end_block INTEGER,root BLOB,PRIMARY KEY(level, idx));
INSERT INTO sentence_search_segdir VALUES(0,0,0,0,'0 774',X'000330303004020505000002313003010a000002323009010400023a00013a0000023330030204000101310302070000013503010b00000339363703043b000102373606010500023b0000016106030b00010b0001076e616c7973747306031f00011f00020164060319000119000006626f7567687406032900012900010475696c6406030a00010a0000086361726d616b65720603030001030003017309010600023c00013c00010369747906032e00012e0001046f6d657303020f00030470616e79060328000128000205756e7472790603130001130000086465636973696f6e06032300012300000365743903020e0001077870656374656406032100012100060173030203000003666172060318000118000103726f6d08031c1200011c1200000368616406032000012000010369726506031a00011a000002696e1101070001090900010e290a00010e290a000208766573746d656e74060316000116000101740b02020001082900010829000201730603140001140000046a756e650c010800011100013e00013e0000046c616e6406032b00012b00020572676573740603150001150000066d6f6e6461790603060001060000036e696f0901020002380001380000026f660603110001110001016e06030500010500010370656e06033200013200000670656f706c6506031b00011b0001046c616e7408030d2900010d290000077175617274657203020c000006726567696f6e06031e00011e0000047361696406030400010400010565636f6e6406030c00010c000104696e63650603240001240001016f0603170001170002026c640901030002390001390002037574680603100001100001057072696e6706032500012500000474686174060307000107000201651a020a050001020f050d07070505080001020f050d070705050800020369726403020b0001016f090206000131000131000102776f060336000136000002757003010900000577616e747306033000013000010368656e0603260001260001046f756c64060309000109000005796561727306033700013700');
CREATE TABLE IF NOT EXISTS 'sentence_search_docsize'(docid INTEGER PRIMARY KEY, size BLOB);
INSERT INTO sentence_search_docsize VALUES(1,X'0a');
INSERT INTO sentence_search_docsize VALUES(2,X'10');
INSERT INTO sentence_search_docsize VALUES(3,X'3d');
INSERT INTO sentence_search_docsize VALUES(4,X'3d');
CREATE TABLE IF NOT EXISTS 'sentence_search_stat'(id INTEGER PRIMARY KEY, value BLOB);
INSERT INTO sentence_search_stat VALUES(0,X'049401fc05');
CREATE TABLE text_key (
  -- By which keys of their words (MinHash, and the digest) versions are found that may be near-duplicates.
  key        INTEGER NOT NULL,
  site       INTEGER NOT NULL, -- a number made of the article's host
  version_id INTEGER NOT NULL, -- 0: retired, because one site has it in so many versions that it is of the site's form
  PRIMARY KEY (key, site, version_id)
) STRICT, WITHOUT ROWID;
INSERT INTO text_key VALUES(3464596391673,1199002526,2);
INSERT INTO text_key VALUES(3464596391673,1199002526,3);
INSERT INTO text_key VALUES(4833608875612,1125968679,1);
INSERT INTO text_key VALUES(8733284267773,1125968679,1);
INSERT INTO text_key VALUES(19034306670700,1125968679,1);
INSERT INTO text_key VALUES(22049614324766,1199002526,2);
INSERT INTO text_key VALUES(22049614324766,1199002526,3);
INSERT INTO text_key VALUES(46422620466155,1199002526,3);
INSERT INTO text_key VALUES(52452272992320,1199002526,2);
INSERT INTO text_key VALUES(52452272992320,1199002526,3);
INSERT INTO text_key VALUES(65288648520150,1199002526,2);
INSERT INTO text_key VALUES(75832449920011,1199002526,3);
INSERT INTO text_key VALUES(81517839828300,1125968679,1);
INSERT INTO text_key VALUES(88715856261972,1125968679,1);
INSERT INTO text_key VALUES(104052392197741,1125968679,1);
INSERT INTO text_key VALUES(105241840517086,1199002526,2);
INSERT INTO text_key VALUES(105241840517086,1199002526,3);
INSERT INTO text_key VALUES(114405628879065,1125968679,1);
INSERT INTO text_key VALUES(115814232018744,1125968679,1);
INSERT INTO text_key VALUES(120666524432066,1125968679,1);
INSERT INTO text_key VALUES(128728390724122,1199002526,2);
INSERT INTO text_key VALUES(128728390724122,1199002526,3);
INSERT INTO text_key VALUES(130070059482956,1199002526,2);
INSERT INTO text_key VALUES(130070059482956,1199002526,3);
INSERT INTO text_key VALUES(137944861979456,1199002526,2);
INSERT INTO text_key VALUES(137944861979456,1199002526,3);
INSERT INTO text_key VALUES(137955152350528,1199002526,2);
CREATE TABLE near_duplicate (
  -- Versions of articles on different sites with almost the same text: the later one confirms
  -- nothing that the earlier one says.
  version_id  INTEGER NOT NULL REFERENCES article_version,
  original_id INTEGER NOT NULL REFERENCES article_version, -- published earlier
  distance    INTEGER NOT NULL CHECK (distance BETWEEN 0 AND 64), -- bits in which their simhashes differ
  PRIMARY KEY (version_id, original_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX frontier_due ON frontier (source, host, turn, published DESC, key, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX page_url ON page (url);
CREATE INDEX article_version_published ON article_version (published);
CREATE INDEX extraction_article ON extraction (article_id);
CREATE INDEX mention_version ON mention (version_id);
CREATE INDEX fact_subject ON fact (subject, metric, period_start);
CREATE INDEX fact_metric ON fact (metric, period);
CREATE INDEX statement_fact ON statement (fact_id, best);
CREATE INDEX statement_mention ON statement (mention_id);
CREATE INDEX finding_fact ON finding (fact_id);
CREATE INDEX extraction_profile ON extraction (profile, extraction_id) WHERE profile IS NOT NULL;
CREATE INDEX near_duplicate_original ON near_duplicate (original_id);
CREATE VIEW facts AS
  -- What is currently known: one row a distinct fact, shown by the best of the statements
  -- that make it (the most precise, then the one whose subject is surest, then the earliest).
SELECT
  f.fact_id, f.subject, f.metric, f.measure, f.value, f.value_max, f.bound, f.unit,
  f.period, f.period_start, f.period_end, f.modality, f.basis,
  f.market, f.powertrain, f.channel, f.segment, f.origin, f.scope,
  s.attribution, m.figure, t.text AS sentence,
  m.char_start, m.char_end, s.subject_from, s.period_from,
  a.url, v.title, coalesce(v.site, a.host) AS site, v.published, p.fetched_at,
  u.name AS rule,
  (SELECT r.hash FROM extraction e JOIN ruleset r USING (ruleset_id)
    WHERE e.article_id = a.article_id ORDER BY e.extraction_id DESC LIMIT 1) AS ruleset,
  -- On how many sites it is said, near-duplicates of a text that says it counted once.
  (SELECT count(DISTINCT a2.host)
    FROM statement s2 JOIN mention m2 USING (mention_id) JOIN article_version v2 USING (version_id)
    JOIN article a2 ON a2.article_id = v2.article_id
    WHERE s2.fact_id = f.fact_id AND s2.superseded_by IS NULL
      AND NOT EXISTS (SELECT 1 FROM near_duplicate d JOIN mention m3 ON m3.version_id = d.original_id
        JOIN statement s3 ON s3.mention_id = m3.mention_id
        WHERE d.version_id = v2.version_id AND s3.fact_id = f.fact_id AND s3.superseded_by IS NULL)) AS sources,
  (SELECT count(*) FROM statement s4 WHERE s4.fact_id = f.fact_id AND s4.superseded_by IS NULL) AS statements,
  -- By the last check: independent confirmations, and contradictions.
  coalesce(k.confirmed_by, 0) AS confirmed_by, coalesce(k.contradicted_by, 0) AS contradicted_by,
  t.char_start AS sentence_start, t.char_end AS sentence_end, s.precision,
  f.own_brand, f.cumulative, f.annualized, f.per, f.model, f.variant, f.cycle,
  s.statement_id, v.version_id
FROM statement s
JOIN fact f ON f.fact_id = s.fact_id
JOIN mention m ON m.mention_id = s.mention_id
JOIN article_version v ON v.version_id = m.version_id
JOIN article a ON a.article_id = v.article_id
-- There is always one of each of these; LEFT lets SQLite leave out what a query does not ask for.
LEFT JOIN sentence t ON t.sentence_id = m.sentence_id
LEFT JOIN page p ON p.page_id = v.page_id
LEFT JOIN rule u ON u.rule_id = s.rule_id
LEFT JOIN standing k ON k.fact_id = f.fact_id
WHERE s.best = 1
;
CREATE VIEW articles AS
  -- The current version of each article.
SELECT
  a.url, v.title, coalesce(v.site, a.host) AS site, v.published, v.version, v.text,
  v.author, v.language, v.section, v.published_time, v.published_from, v.modified,
  p.fetched_at, v.version_id, v.article_id
FROM article_version v
JOIN article a ON a.article_id = v.article_id AND a.version_id = v.version_id
JOIN page p ON p.page_id = v.page_id
;
CREATE VIEW sentences AS
  -- The sentences that hold a figure, of current versions. Search them by way of
  -- sentence_search: its docid is their sentence_id.
SELECT t.sentence_id, t.text, a.url, v.title, coalesce(v.site, a.host) AS site, v.published,
  t.version_id, t.char_start, t.char_end
FROM sentence t
JOIN article_version v ON v.version_id = t.version_id
JOIN article a ON a.article_id = v.article_id AND a.version_id = v.version_id
;
CREATE VIEW series AS
  -- Reported levels as time series: one row a subject, metric, unit, scope and period. Where
  -- sources disagree, the value that most articles state, then the most precise, then the
  -- latest; how many values there are is in "values".
SELECT subject, metric, unit, scope, period, period_start, period_end, value, value_max, bound,
  "values", url, published, fact_id
FROM (
  SELECT f.*, a.url, v.published,
    count(*) OVER series AS "values",
    row_number() OVER (series ORDER BY
      (SELECT count(*) FROM statement n WHERE n.fact_id = f.fact_id AND n.superseded_by IS NULL) DESC,
      s.precision, v.published DESC, f.fact_id) AS place
  FROM fact f
  JOIN statement s ON s.fact_id = f.fact_id AND s.best = 1
  JOIN mention m ON m.mention_id = s.mention_id
  JOIN article_version v ON v.version_id = m.version_id
  JOIN article a ON a.article_id = v.article_id
  WHERE f.measure = 'level' AND f.modality = 'reported'
  WINDOW series AS (PARTITION BY f.subject, f.metric, f.unit, f.scope, f.period_start, f.period_end)
)
WHERE place = 1
;
CREATE VIEW growth AS
  -- Levels beside the change that is stated for them: the level that the change implies for
  -- the period it compares with, and the one that is stated, where one is.
SELECT
  c.subject, c.metric, c.scope, c.period, c.period_start, c.period_end, c.modality, c.basis,
  c.level, c.level_unit, c.change, c.change_unit,
  CASE c.change_unit
    WHEN 'percent' THEN c.level / nullif(1 + c.change / 100, 0)
    WHEN 'times' THEN c.level / nullif(1 + c.change, 0)
    WHEN 'factor' THEN c.level / nullif(c.change, 0)
    ELSE c.level - c.change
  END AS implied_base,
  b.value AS stated_base, c.base_start, c.base_end,
  c.change_id, c.level_id, b.fact_id AS base_id
FROM (
  SELECT c.subject, c.metric, c.scope, c.period, c.period_start, c.period_end, c.modality, c.basis,
    l.value AS level, l.unit AS level_unit, c.value AS change, c.unit AS change_unit,
    c.fact_id AS change_id, l.fact_id AS level_id,
    CASE c.basis
      WHEN 'yoy' THEN date(c.period_start, '-1 year')
      WHEN 'mom' THEN date(c.period_start, '-1 month')
      WHEN 'qoq' THEN date(c.period_start, '-3 months')
      WHEN 'wow' THEN date(c.period_start, '-7 days')
    END AS base_start,
    CASE c.basis -- by way of the day after, so that months keep their ends
      WHEN 'yoy' THEN date(c.period_end, '+1 day', '-1 year', '-1 day')
      WHEN 'mom' THEN date(c.period_end, '+1 day', '-1 month', '-1 day')
      WHEN 'qoq' THEN date(c.period_end, '+1 day', '-3 months', '-1 day')
      WHEN 'wow' THEN date(c.period_end, '-7 days')
    END AS base_end
  FROM fact c
  JOIN fact l ON l.subject = c.subject AND l.metric = c.metric AND l.period_start = c.period_start
    AND l.period_end = c.period_end AND l.scope IS c.scope AND l.measure = 'level'
    AND (l.modality = c.modality OR c.modality = 'conditional' AND l.modality IN ('target', 'forecast'))
    AND (c.unit IN ('percent', 'times', 'factor') AND l.unit <> 'percent' OR c.unit = l.unit
      OR c.unit = 'percentage_point' AND l.unit = 'percent')
  WHERE c.measure = 'change'
    AND EXISTS (SELECT 1 FROM statement s WHERE s.fact_id = c.fact_id AND s.best = 1)
    AND EXISTS (SELECT 1 FROM statement s WHERE s.fact_id = l.fact_id AND s.best = 1)
) c
LEFT JOIN fact b ON b.subject = c.subject AND b.metric = c.metric AND b.period_start = c.base_start
  AND b.period_end = c.base_end AND b.scope IS c.scope AND b.measure = 'level' AND b.modality = 'reported'
  AND b.unit = c.level_unit AND b.bound IN ('=', '~')
  AND EXISTS (SELECT 1 FROM statement s WHERE s.fact_id = b.fact_id AND s.best = 1)
;
CREATE VIEW targets AS
  -- Targets and forecasts beside what was later reported for the same subject, metric, unit,
  -- scope and period; nulls where nothing was yet.
SELECT
  t.subject, t.metric, t.modality, t.measure, t.scope, t.period, t.period_start, t.period_end,
  t.bound, t.value, t.value_max, t.unit, v.published AS said, s.attribution,
  r.value AS reported, r.value / nullif(t.value, 0) AS ratio, t.fact_id, r.fact_id AS reported_id
FROM fact t
JOIN statement s ON s.fact_id = t.fact_id AND s.best = 1
JOIN mention m ON m.mention_id = s.mention_id
JOIN article_version v ON v.version_id = m.version_id
LEFT JOIN fact r ON r.subject = t.subject AND r.metric = t.metric AND r.period_start = t.period_start
  AND r.period_end = t.period_end AND r.measure = t.measure AND r.scope IS t.scope AND r.unit = t.unit
  AND r.basis IS t.basis AND r.modality = 'reported'
  AND EXISTS (SELECT 1 FROM statement s2 WHERE s2.fact_id = r.fact_id AND s2.best = 1)
WHERE t.modality IN ('target', 'forecast') AND t.value IS NOT NULL
;
CREATE VIEW conflicts AS
  -- Pairs of reported facts on the same subject, metric, unit, scope and period that cannot
  -- both be right, rounding and bounds taken into account.
SELECT
  f.subject, f.metric, f.measure, f.basis, f.scope, f.period, f.period_start, f.period_end, f.unit,
  f.bound, f.value, g.bound AS other_bound, g.value AS other_value,
  abs(f.value - g.value) / nullif(max(abs(f.value), abs(g.value)), 0) AS difference,
  fm.figure, gm.figure AS other_figure, fa.url, ga.url AS other_url,
  fv.published, gv.published AS other_published, f.fact_id, g.fact_id AS other_id
FROM fact f
JOIN fact g ON g.subject = f.subject AND g.metric = f.metric AND g.period_start = f.period_start
  AND g.period_end = f.period_end AND g.measure = f.measure AND g.unit = f.unit AND g.basis IS f.basis
  AND g.scope IS f.scope AND g.modality = 'reported' AND g.fact_id <> f.fact_id
  AND (g.value > f.value OR g.value = f.value AND g.fact_id > f.fact_id)
JOIN statement fs ON fs.fact_id = f.fact_id AND fs.best = 1
JOIN statement gs ON gs.fact_id = g.fact_id AND gs.best = 1
JOIN mention fm ON fm.mention_id = fs.mention_id
JOIN mention gm ON gm.mention_id = gs.mention_id
JOIN article_version fv ON fv.version_id = fm.version_id
JOIN article_version gv ON gv.version_id = gm.version_id
JOIN article fa ON fa.article_id = fv.article_id
JOIN article ga ON ga.article_id = gv.article_id
WHERE f.modality = 'reported' AND f.measure <> 'event'
  -- An article that states both tells them apart in a way that the scope does not show.
  AND fv.article_id <> gv.article_id
  -- f is the smaller. They agree where the most that f allows reaches the least that g allows;
  -- a bound speaks of the size of a negative value.
  AND f.bound NOT IN (iif(f.value < 0, '<', '>'), iif(f.value < 0, '<=', '>='))
  AND g.bound NOT IN (iif(g.value < 0, '>', '<'), iif(g.value < 0, '>=', '<='))
  AND coalesce(f.value_max, f.value) + CASE f.bound WHEN '~' THEN max(fs.precision, abs(f.value) / 20) WHEN '=' THEN fs.precision ELSE 0 END
    < g.value - CASE g.bound WHEN '~' THEN max(gs.precision, abs(g.value) / 20) WHEN '=' THEN gs.precision ELSE 0 END
;
CREATE VIEW findings AS
  -- What the last check found: facts that others confirm or contradict, and which those are.
SELECT n.verdict, n.kind, n.independent, f.subject, f.metric, f.measure, f.scope, f.period, f.period_start,
  f.value, f.unit, n.expected_low, n.expected_high, m.figure, t.text AS sentence, a.url,
  (SELECT group_concat(role || ' ' || figure || ' (' || url || ')', '; ') FROM (
    SELECT e.role, m2.figure, a2.url FROM evidence e JOIN statement s2 ON s2.statement_id = e.statement_id
    JOIN mention m2 ON m2.mention_id = s2.mention_id JOIN article_version v2 ON v2.version_id = m2.version_id
    JOIN article a2 ON a2.article_id = v2.article_id
    WHERE e.finding_id = n.finding_id ORDER BY e.place)) AS against,
  n.fact_id, n.finding_id
FROM finding n
JOIN fact f ON f.fact_id = n.fact_id
JOIN statement s ON s.statement_id = n.statement_id
JOIN mention m ON m.mention_id = s.mention_id
JOIN sentence t ON t.sentence_id = m.sentence_id
JOIN article_version v ON v.version_id = m.version_id
JOIN article a ON a.article_id = v.article_id
;
CREATE VIEW unexplained AS
  -- Figures that were found and are no fact, each with the reason.
SELECT m.kind, m.figure, m.reason, m.value, m.value_max, m.bound, m.unit, m.period_start, m.period_end,
  t.text AS sentence, m.char_start, m.char_end, a.url, v.title, v.published, m.mention_id
FROM mention m
JOIN sentence t ON t.sentence_id = m.sentence_id
JOIN article_version v ON v.version_id = m.version_id
JOIN article a ON a.article_id = v.article_id
WHERE m.reason IS NOT NULL AND m.repeats IS NULL AND m.superseded_by IS NULL
;
CREATE VIEW provenance AS
  -- The way back from every statement, current or superseded, to its sentence, article version,
  -- page, archive record, run, rule and rule set.
SELECT
  s.fact_id, f.subject, f.metric, f.measure, f.value, f.unit, f.period,
  m.figure, t.text AS sentence, m.char_start, m.char_end,
  a.url, v.version, v.title, v.published,
  p.url AS fetched_url, p.final_url, p.fetched_at, p.status, p.digest, p.archive_file, p.archive_offset,
  u.name AS rule, r.hash AS ruleset, n.program, n.run_id, n.command, n.started_at AS run_started_at,
  e.extracted_at, x.extracted_at AS superseded_at, s.statement_id, v.version_id, p.page_id
FROM statement s
JOIN fact f ON f.fact_id = s.fact_id
JOIN mention m ON m.mention_id = s.mention_id
JOIN sentence t ON t.sentence_id = m.sentence_id
JOIN article_version v ON v.version_id = m.version_id
JOIN article a ON a.article_id = v.article_id
JOIN rule u ON u.rule_id = s.rule_id
JOIN extraction e ON e.extraction_id = s.extraction_id
JOIN page p ON p.page_id = coalesce(e.page_id, v.page_id)
JOIN ruleset r ON r.ruleset_id = e.ruleset_id
JOIN run n ON n.run_id = e.run_id
LEFT JOIN extraction x ON x.extraction_id = s.superseded_by
;
CREATE VIEW facts_as_of AS
  -- What was known when, and to which rule set: one row a statement and reading that upheld it,
  -- from known_from until before known_until. For a day, filter by
  --   known_from <= '2024-05-01' AND '2024-05-01' < known_until;
  -- for a rule set, by ruleset.
SELECT
  f.fact_id, f.subject, f.metric, f.measure, f.value, f.value_max, f.bound, f.unit,
  f.period, f.period_start, f.period_end, f.modality, f.basis, f.scope,
  s.attribution, m.figure, t.text AS sentence, a.url, v.version, v.published, u.name AS rule, r.hash AS ruleset,
  e.extracted_at AS known_from,
  coalesce((SELECT n.extracted_at FROM extraction n
    WHERE n.article_id = e.article_id AND n.extraction_id > e.extraction_id
    ORDER BY n.extraction_id LIMIT 1), '9999-12-31T23:59:59Z') AS known_until,
  s.statement_id
FROM statement s
JOIN fact f ON f.fact_id = s.fact_id
JOIN mention m ON m.mention_id = s.mention_id
JOIN sentence t ON t.sentence_id = m.sentence_id
JOIN article_version v ON v.version_id = m.version_id
JOIN article a ON a.article_id = v.article_id
JOIN rule u ON u.rule_id = s.rule_id
JOIN extraction e ON e.version_id = v.version_id AND e.article_id = a.article_id AND e.extraction_id >= s.extraction_id
  AND (s.superseded_by IS NULL OR e.extraction_id < s.superseded_by)
JOIN ruleset r ON r.ruleset_id = e.ruleset_id
;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 1128678996;
PRAGMA user_version = 6;
