-- The views that people query. They are dropped and made anew whenever the
-- program brings a file up to date, so they may change without a migration.

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
WHERE s.best = 1;

CREATE VIEW articles AS
  -- The current version of each article.
SELECT
  a.url, v.title, coalesce(v.site, a.host) AS site, v.published, v.version, v.text,
  v.author, v.language, v.section, v.published_time, v.published_from, v.modified,
  p.fetched_at, v.version_id, v.article_id
FROM article_version v
JOIN article a ON a.article_id = v.article_id AND a.version_id = v.version_id
JOIN page p ON p.page_id = v.page_id;

CREATE VIEW sentences AS
  -- The sentences that hold a figure, of current versions. Search them by way of
  -- sentence_search: its docid is their sentence_id.
SELECT t.sentence_id, t.text, a.url, v.title, coalesce(v.site, a.host) AS site, v.published,
  t.version_id, t.char_start, t.char_end
FROM sentence t
JOIN article_version v ON v.version_id = t.version_id
JOIN article a ON a.article_id = v.article_id AND a.version_id = v.version_id;

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
WHERE place = 1;

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
  AND EXISTS (SELECT 1 FROM statement s WHERE s.fact_id = b.fact_id AND s.best = 1);

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
WHERE t.modality IN ('target', 'forecast') AND t.value IS NOT NULL;

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
    < g.value - CASE g.bound WHEN '~' THEN max(gs.precision, abs(g.value) / 20) WHEN '=' THEN gs.precision ELSE 0 END;

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
JOIN article a ON a.article_id = v.article_id;

CREATE VIEW unexplained AS
  -- Figures that were found and are no fact, each with the reason.
SELECT m.kind, m.figure, m.reason, m.value, m.value_max, m.bound, m.unit, m.period_start, m.period_end,
  t.text AS sentence, m.char_start, m.char_end, a.url, v.title, v.published, m.mention_id
FROM mention m
JOIN sentence t ON t.sentence_id = m.sentence_id
JOIN article_version v ON v.version_id = m.version_id
JOIN article a ON a.article_id = v.article_id
WHERE m.reason IS NOT NULL AND m.repeats IS NULL AND m.superseded_by IS NULL;

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
LEFT JOIN extraction x ON x.extraction_id = s.superseded_by;

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
JOIN ruleset r ON r.ruleset_id = e.ruleset_id;
