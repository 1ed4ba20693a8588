package fact

import (
	"errors"
	"fmt"
	"math"
	"slices"
)

// Validate reports everything about the fact that breaks the fact model or the
// law of provenance: text[Start:End] of the document's text is the figure.
// Extra metrics and units are those that a rule set adds to the vocabulary.
func (f *Fact) Validate(extraMetrics []string, extraUnits []Unit) error {
	var errs []error
	bad := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	if f.Figure == "" {
		bad("no figure")
	}
	if f.Subject == "" {
		bad("no subject")
	}
	if f.Rule == "" {
		bad("no rule")
	}
	if !slices.Contains(Metrics, f.Metric) && !slices.Contains(extraMetrics, f.Metric) {
		bad("unknown metric %q", f.Metric)
	}
	if !slices.Contains(measures, f.Measure) {
		bad("unknown measure %q", f.Measure)
	}
	if !slices.Contains(modalities, f.Modality) {
		bad("unknown modality %q", f.Modality)
	}
	if !slices.Contains(bounds, f.Bound) {
		bad("unknown bound %q", f.Bound)
	}
	if !slices.Contains(bases, f.Basis.Kind) {
		bad("unknown basis %q", f.Basis.Kind)
	}
	if f.Measure != Event {
		if !slices.Contains(Units, f.Unit) && !slices.Contains(extraUnits, f.Unit) {
			bad("unknown unit %q", f.Unit)
		}
		if math.IsNaN(f.Value) || math.IsInf(f.Value, 0) {
			bad("value %v is no number", f.Value)
		}
	} else if f.Period.IsZero() {
		bad("an event without a period")
	}
	if f.Period.End < f.Period.Start {
		bad("period ends before it begins")
	}
	if f.Scope.Powertrain != "" && !slices.Contains(Powertrains, f.Scope.Powertrain) {
		bad("unknown powertrain %q", f.Scope.Powertrain)
	}
	if f.Scope.Channel != "" && !slices.Contains(Channels, f.Scope.Channel) {
		bad("unknown channel %q", f.Scope.Channel)
	}
	if f.Start < 0 || f.End <= f.Start || f.SentenceStart > f.Start || f.End > f.SentenceEnd {
		bad("range %d:%d outside of its sentence %d:%d", f.Start, f.End, f.SentenceStart, f.SentenceEnd)
	}
	return errors.Join(errs...)
}
