-- The views that people query. They are dropped and made anew whenever the
-- program brings a file up to date, so they may change without a migration.

CREATE VIEW facts AS
  -- What is currently known: one row a distinct fact, shown by the best of the statements
  -- that make it (the most precise, then the earliest published).
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
  -- On how many sites it is said, and in how many articles.
  (SELECT count(DISTINCT a2.host) FROM statement s2 JOIN mention m2 USING (mention_id)
    JOIN article_version v2 USING (version_id) JOIN article a2 USING (article_id)
    WHERE s2.fact_id = f.fact_id AND s2.superseded_by IS NULL) AS sources,
  (SELECT count(*) FROM statement s3
    WHERE s3.fact_id = f.fact_id AND s3.superseded_by IS NULL) AS statements,
  t.char_start AS sentence_start, t.char_end AS sentence_end, s.precision,
  f.own_brand, f.cumulative, f.annualized, f.per, f.model, f.variant, f.cycle,
  v.version_id
FROM statement s
JOIN fact f USING (fact_id)
JOIN mention m USING (mention_id)
JOIN sentence t USING (sentence_id)
JOIN article_version v ON v.version_id = m.version_id
JOIN article a USING (article_id)
JOIN page p USING (page_id)
JOIN rule u USING (rule_id)
WHERE s.best = 1;

CREATE VIEW articles AS
  -- The current version of each article.
SELECT
  a.url, v.title, coalesce(v.site, a.host) AS site, v.published, v.version, v.text,
  v.author, v.language, v.section, v.published_time, v.published_from, v.modified,
  p.fetched_at, v.version_id, v.article_id
FROM article a
JOIN article_version v ON v.version_id = a.version_id
JOIN page p USING (page_id);
