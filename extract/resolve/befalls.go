package resolve

import (
	"carfacts/extract/clause"
	"carfacts/extract/lexicon"
)

// befalls returns whom the event happens to, where the words that tell of it say so: the model that is launched, that
// deliveries are of, or that starts them; the company that a listing is of.
func (r *Resolver) befalls(f *clause.Frame, h *clause.Happening, d *draft) (clause.Name, bool) {
	if h.Event == nil {
		return clause.Name{}, false
	}
	for _, i := range [...]int{h.By, h.Of} {
		if n := f.NameAfterOf(i, lexicon.Maker); n != nil && i >= 0 && d.Metric == "listing" && r.IsNounTeller(f, i) {
			return clause.NameOf(n), true // "the listing of Zeekr is due"
		}
	}
	if !r.ofModel(d.Metric) && d.Metric != "production_start" {
		return clause.Name{}, false
	}
	if n := r.OpenedBy(f, h, d.item); n != nil {
		return clause.NameOf(n), true
	}
	if h.Of >= 0 {
		if f.IsModel(h.Of) {
			return clause.NameOf(f.Items[h.Of].Name), true
		}
		if n := f.CalledBefore(h.Of); n != nil {
			return clause.NameOf(n), true // "the EV4, a saloon launched in April"
		}
		if n := f.NameAfterOf(h.Of, lexicon.Model); n != nil {
			return clause.NameOf(n), true // "deliveries of the EV4"
		}
		if n := f.CalledThere(h.Of); n != nil {
			return clause.NameOf(n), true // "its first saloon, the Starlight, went on sale"
		}
	}
	if !r.ofModel(d.Metric) || r.IsNounTeller(f, h.By) {
		return clause.Name{}, false
	}
	for i := r.ClauseStart(f, h.By); i < h.By; i++ {
		if n := f.CalledThere(i); n != nil && r.IsThing(f, i) {
			return clause.NameOf(n), true // "its first hybrid, the X9, will start deliveries"
		}
	}
	return clause.Name{}, false
}
