package resolve_test

import "testing"

// A profit of another time is of the kind that the loss is of, and sales that rise to an amount
// of money are revenue however that is described.
func TestKindsOfResult(t *testing.T) {
	wantOfPage(t, "Results", "<p>Nissan booked an operating loss of 79.1 billion yen for the three months to June, compared with a 1 billion yen profit a year before.</p>"+
		"<p>Hyundai Motor's operating profit fell 15.8 percent in the April-June period, even as sales grew 7.3 percent to a record 48.3 trillion won.</p>",
		"1 billion yen | Nissan | operating_income | 2023-Q2 |  | -",
		"7.3 percent | Hyundai | revenue | 2024-Q2 | yoy | -")
}

// What the vocabulary has no metric for is neither cash nor a profit, and its day is that of the
// cash before it.
func TestOutsideMeasures(t *testing.T) {
	body := "<p>Ford had $28.4 billion in cash and $46 billion in liquidity at the end of June. Free cash flow from making cars was $3.2 billion. " +
		"It paid no dividend, after 15 cents a share last year.</p>"
	wantOfPage(t, "Ford's cash", body, "$28.4 billion | Ford | cash | 2024-06-30 |  | -")
	for _, f := range pageOf(t, "Ford's cash", body).Facts {
		if f.Figure != "$28.4 billion" {
			t.Errorf("%s is a fact: %s of %s", f.Figure, f.Metric, f.Subject)
		}
	}
}
