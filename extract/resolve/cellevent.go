package resolve

import (
	"carfacts/extract/article"
	"carfacts/extract/calendar"
	"carfacts/extract/clause"
	"carfacts/extract/fact"
	"carfacts/extract/lexicon"
	"carfacts/extract/pattern"
)

// noteMilestone keeps in the heading what happens at the times that stand under it: "Debut", "Start of production",
// "First deliveries".
func (r *Resolver) noteMilestone(h *clause.Heading, f *clause.Frame) {
	if !f.Kinds.Meets(&r.Rules.Tellers) || h.When != nil || h.Change || h.Share {
		return
	}
	for i := range f.Items {
		h.Tells.Join(&f.Items[i].Kinds)
		things := r.Things(f, i)
		h.Told.Join(&things)
		h.First = h.First || r.IsFirst(f, i)
	}
	if r.happensTo(h, clause.OnlyModel) == nil && r.happensTo(h, lexicon.Of(r.WorksKind)) == nil {
		h.Tells = lexicon.Set{} // "Sales"
	}
}

// happensTo returns the event that the heading tells of, which befalls what it names itself or else things of these kinds;
// nil for none.
func (r *Resolver) happensTo(h *clause.Heading, kinds lexicon.Set) *pattern.Event {
	e := r.Rules.Event(h.Tells, h.Told, h.First, false, false)
	if e == nil {
		e = r.Rules.Event(h.Tells, kinds, h.First, false, false)
	}
	if e == nil || e.Rule.Template.Inherit || e.Rule.Template.Measure != fact.Event {
		return nil
	}
	return e
}

// headsMilestone reports whether the cell says what happens at the time beside it.
func (r *Resolver) headsMilestone(c *article.Cell) bool {
	f := r.phrase(c.Start, c.End)
	return f.Kinds.Meets(&r.Rules.Tellers)
}

// milestoneAt returns the item that says when something happens, where the cell says nothing else and of what year; -1
// where it does not.
func (r *Resolver) milestoneAt(f *clause.Frame) int {
	at := -1
	for i := range f.Items {
		switch w := f.WhenAt(i); {
		case w == nil && (f.Items[i].Quantity != 0 || f.Items[i].Name != nil), w != nil && (at >= 0 || w.Year == 0 || w.HasShift):
			return -1
		case w != nil:
			at = i
		}
	}
	return at
}

// cellMilestone makes a fact of a cell that holds a time under, or beside, a heading for something that happens then. It
// reports whether it is such a cell.
func (r *Resolver) cellMilestone(f *clause.Frame, c *article.Cell, row, col, caption *clause.Heading, source string) bool {
	h := col
	if h.Tells.Empty() {
		h = row
	}
	if h.Tells.Empty() {
		return false
	}
	k := r.milestoneAt(f)
	if k < 0 {
		return false
	}
	d := draft{item: k, sentenceNo: r.ctx.sentences, sentenceStart: c.Start, sentenceEnd: c.End, cell: true}
	w := f.WhenAt(k)
	d.start, d.end = int(f.Tokens[w.First].Start), int(f.Tokens[w.Last-1].End)
	d.Rule, d.Measure, d.Attribution, d.metricFrom = cellRule, fact.Event, source, fact.Stated
	d.Period, d.PeriodFrom = r.cal.Resolve(w, r.ctx.period, calendar.Past), fact.Stated
	reason := r.milestoneOf(h, row, col, caption, &d)
	r.mentions = append(r.mentions, found{kind: "period", start: d.start, end: d.end, period: d.Period, reason: reason})
	if reason != "" {
		return true
	}
	d.mention = len(r.mentions)
	switch d.Modality = fact.Reported; {
	case d.Period.End <= r.cal.Published:
	case h.Mood != "":
		d.Modality = h.Mood
	default:
		d.Modality = fact.Target
	}
	for _, place := range [...]*lexicon.Entry{row.Place, col.Place} {
		if place != nil {
			r.setPlace(&d, place.Name)
		}
	}
	if d.Scope.Market == "" && !r.sited(&d) {
		d.Scope.Market = r.mainMarket(&d)
	}
	r.unscope(&d)
	r.tellCell(f, k, &d, row, col, caption)
	r.drafts = append(r.drafts, d)
	r.mentions[d.mention-1].draft = len(r.drafts)
	return true
}

// milestoneOf settles what happens, as h says it, and whose it is: of the model or the company that the row or the column
// names.
func (r *Resolver) milestoneOf(h, row, col, caption *clause.Heading, d *draft) string {
	if h != row && row.Place == nil && row.Name.Text == "" {
		return "the row's head names nobody known"
	}
	n := row.Name
	if n.Text == "" {
		n = col.Name
	}
	if n.Text == "" && (h == row || row.Place == nil) { // but "Leipzig", under "Opening"
		n = r.tableModel(caption)
	}
	if n.Text == "" {
		n = r.tableCompany(caption)
	}
	if n.Text != "" {
		d.give(n, fact.Stated)
	}
	of := lexicon.Of(r.WorksKind)
	if d.who().Is(lexicon.Model) {
		of = clause.OnlyModel
	}
	e := r.happensTo(h, of)
	switch {
	case d.Subject == "":
		return "nobody is named whose milestone it could be"
	case d.Period.IsZero():
		return "the words do not say when"
	case e == nil:
		return "no heading says what happens then"
	}
	d.Metric = e.Rule.Template.Metric
	if r.ofModel(d.Metric) && !d.who().Is(lexicon.Model) {
		return "no model is named"
	}
	if d.who().Is(lexicon.Place) || d.who().Is(lexicon.Model) && !r.ofModel(d.Metric) && d.Metric != "production_start" {
		return "no company is named"
	}
	return ""
}
