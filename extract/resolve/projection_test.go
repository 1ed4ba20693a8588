package resolve_test

import "testing"

// What an association foresees is of its market, whoever was spoken of before.
func TestProjectionsOfAssociations(t *testing.T) {
	const lead = "<p>Vehicle production in Brazil reached 1.23 million units in the first half, 7.8% more than a year earlier, carmakers' association Anfavea said.</p>" +
		"<p>BYD registered 9.9 thousand cars in June. The Dolphin Mini, sold at R$ 119,990, was the most popular of them.</p>"
	for _, text := range []string{
		"Anfavea maintained its January projections for 2024, which foresee production of 2.75 million vehicles (+7.8%), sales of 2.8 million (+6.3%) and exports of 428 thousand (+7.4%).",
		"Anfavea kept its forecast for 2024: production of 2.75 million vehicles (+7.8%), sales of 2.8 million (+6.3%) and exports of 428 thousand (+7.4%).",
		"For 2024 as a whole, Anfavea expects production of 2.75 million vehicles (+7.8%), sales of 2.8 million (+6.3%) and exports of 428 thousand (+7.4%).",
		"The association stuck to its outlook for 2024, with production of 2.75 million vehicles (+7.8%), sales of 2.8 million (+6.3%) and exports of 428 thousand (+7.4%).",
		"The entity's projections for 2024 point to production of 2.75 million vehicles (+7.8%), sales of 2.8 million (+6.3%) and exports of 428 thousand (+7.4%).",
		"Anfavea's estimates for 2024 remain unchanged, with production of 2.75 million vehicles (+7.8%), sales of 2.8 million (+6.3%) and exports of 428 thousand (+7.4%).",
		"In its new projections for 2024, Anfavea sees production of 2.75 million vehicles (+7.8%), sales of 2.8 million (+6.3%) and exports of 428 thousand (+7.4%).",
		"Anfavea raised its forecasts for 2024 and now projects production of 2.75 million vehicles (+7.8%), sales of 2.8 million (+6.3%) and exports of 428 thousand (+7.4%).",
	} {
		wantOfPage(t, "Brazil: exports rescue the first half for carmakers", lead+"<h2>Projections kept</h2><p>"+text+"</p>",
			"2.75 million vehicles | Brazil | production | 2024 |  | -", "+7.8% | Brazil | production | 2024 | yoy | -", "2.8 million | Brazil | sales | 2024 |  | -",
			"+6.3% | Brazil | sales | 2024 | yoy | -", "428 thousand | Brazil | exports | 2024 |  | -", "+7.4% | Brazil | exports | 2024 | yoy | -")
	}
}
