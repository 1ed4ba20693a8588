package main

import (
	"io"
	"iter"

	"github.com/parquet-go/parquet-go"

	"carfacts/extract/fact"
	"carfacts/store"
)

// parquetFact is a row of the Parquet export: the columns of the view facts,
// those that may be missing optional.
type parquetFact struct {
	FactID         int64    `parquet:"fact_id"`
	Subject        string   `parquet:"subject,dict,zstd"`
	Metric         string   `parquet:"metric,dict,zstd"`
	Measure        string   `parquet:"measure,dict,zstd"`
	Value          *float64 `parquet:"value,optional,zstd"`
	ValueMax       *float64 `parquet:"value_max,optional,zstd"`
	Bound          *string  `parquet:"bound,optional,dict,zstd"`
	Unit           *string  `parquet:"unit,optional,dict,zstd"`
	Period         *string  `parquet:"period,optional,dict,zstd"`
	PeriodStart    *int32   `parquet:"period_start,optional,date,zstd"`
	PeriodEnd      *int32   `parquet:"period_end,optional,date,zstd"`
	Modality       string   `parquet:"modality,dict,zstd"`
	Basis          *string  `parquet:"basis,optional,dict,zstd"`
	Market         *string  `parquet:"market,optional,dict,zstd"`
	Powertrain     *string  `parquet:"powertrain,optional,dict,zstd"`
	Channel        *string  `parquet:"channel,optional,dict,zstd"`
	Segment        *string  `parquet:"segment,optional,dict,zstd"`
	Origin         *string  `parquet:"origin,optional,dict,zstd"`
	OwnBrand       bool     `parquet:"own_brand"`
	Cumulative     bool     `parquet:"cumulative"`
	Annualized     bool     `parquet:"annualized"`
	Per            *string  `parquet:"per,optional,dict,zstd"`
	Model          *string  `parquet:"model,optional,dict,zstd"`
	Variant        *string  `parquet:"variant,optional,dict,zstd"`
	Cycle          *string  `parquet:"cycle,optional,dict,zstd"`
	Scope          *string  `parquet:"scope,optional,dict,zstd"`
	Attribution    *string  `parquet:"attribution,optional,dict,zstd"`
	Figure         string   `parquet:"figure,zstd"`
	Sentence       string   `parquet:"sentence,zstd"`
	CharStart      int32    `parquet:"char_start,zstd"`
	CharEnd        int32    `parquet:"char_end,zstd"`
	SubjectFrom    *string  `parquet:"subject_from,optional,dict,zstd"`
	PeriodFrom     *string  `parquet:"period_from,optional,dict,zstd"`
	URL            string   `parquet:"url,dict,zstd"`
	Title          *string  `parquet:"title,optional,dict,zstd"`
	Site           string   `parquet:"site,dict,zstd"`
	Published      *int32   `parquet:"published,optional,date,zstd"`
	FetchedAt      string   `parquet:"fetched_at,dict,zstd"`
	Rule           string   `parquet:"rule,dict,zstd"`
	Ruleset        string   `parquet:"ruleset,dict,zstd"`
	Sources        int32    `parquet:"sources,zstd"`
	Statements     int32    `parquet:"statements,zstd"`
	ConfirmedBy    int32    `parquet:"confirmed_by,zstd"`
	ContradictedBy int32    `parquet:"contradicted_by,zstd"`
}

// parquetRowGroup is how many facts are held in memory at a time.
const parquetRowGroup = 50_000

func exportParquet(w io.Writer, rows iter.Seq2[*store.Row, error]) error {
	p := parquet.NewGenericWriter[parquetFact](w, parquet.MaxRowsPerRowGroup(parquetRowGroup), parquet.CreatedBy("carfacts", "", ""))
	for r, err := range rows {
		if err != nil {
			return err
		}
		if _, err := p.Write([]parquetFact{newParquetFact(r)}); err != nil {
			return err
		}
	}
	return p.Close()
}

func newParquetFact(r *store.Row) parquetFact {
	f, d, s := &r.Fact, &r.Document, &r.Fact.Scope
	row := parquetFact{
		FactID: r.ID, Subject: f.Subject, Metric: f.Metric, Measure: string(f.Measure), Unit: stated(string(f.Unit)),
		Period: stated(f.Period.String()), PeriodStart: unixDay(f.Period.Start), PeriodEnd: unixDay(f.Period.End),
		Modality: string(f.Modality), Basis: stated(f.Basis.String()),
		Market: stated(s.Market), Powertrain: stated(s.Powertrain), Channel: stated(s.Channel), Segment: stated(s.Segment), Origin: stated(s.Origin),
		OwnBrand: s.OwnBrand, Cumulative: s.Cumulative, Annualized: s.Annualized,
		Per: stated(s.Per), Model: stated(s.Model), Variant: stated(s.Variant), Cycle: stated(s.Cycle),
		Attribution: stated(f.Attribution), Figure: f.Figure, Sentence: f.Sentence, CharStart: int32(f.Start), CharEnd: int32(f.End),
		SubjectFrom: stated(string(f.SubjectFrom)), PeriodFrom: stated(string(f.PeriodFrom)),
		URL: d.URL, Title: stated(d.Title), Site: d.Site, Published: unixDay(d.Published.Date), FetchedAt: r.FetchedAt, Rule: f.Rule, Ruleset: d.Ruleset,
		Sources: int32(r.Sources), Statements: int32(r.Statements), ConfirmedBy: int32(r.ConfirmedBy), ContradictedBy: int32(r.ContradictedBy),
	}
	if f.Measure != fact.Event {
		row.Value, row.Bound = &f.Value, stated(string(f.Bound.OrExactly()))
		if f.Ranged {
			row.ValueMax = &f.Max
		}
	}
	if *s != (fact.Scope{}) {
		row.Scope = stated(string(s.AppendJSON(nil)))
	}
	return row
}

// stated is nil for the empty text.
func stated(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// unixDay counts the days since 1970, as Parquet does; nil for no date.
func unixDay(d fact.Date) *int32 {
	if d.IsZero() {
		return nil
	}
	n := int32(d - fact.NewDate(1970, 1, 1))
	return &n
}
