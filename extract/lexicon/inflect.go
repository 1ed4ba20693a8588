package lexicon

import "strings"

// verbForms returns the forms of a verb phrase. The first word is inflected:
// regularly ("climb"), or with its past and participle given ("rise/rose/risen").
func verbForms(phrase string) []string {
	first, rest, _ := strings.Cut(phrase, " ")
	if rest != "" {
		rest = " " + rest
	}
	parts := strings.Split(first, "/")
	base := parts[0]
	forms := []string{base, thirdPerson(base), presentParticiple(base)}
	if len(parts) > 1 {
		forms = append(forms, parts[1:]...)
	} else {
		forms = append(forms, pastTense(base))
	}
	out := forms[:0]
	for i, f := range forms {
		if !contains(forms[:i], f) {
			out = append(out, f)
		}
	}
	for i := range out {
		out[i] += rest
	}
	return out
}

// nounForms returns the singular and the plural of a noun phrase, whose last
// word is inflected unless the plural is given ("person/people").
func nounForms(phrase string) []string {
	if singular, plural, given := strings.Cut(phrase, "/"); given && strings.Contains(plural, " ") {
		return []string{singular, plural}
	}
	head, last := "", phrase
	if i := strings.LastIndexByte(phrase, ' '); i >= 0 {
		head, last = phrase[:i+1], phrase[i+1:]
	}
	singular, plural, given := strings.Cut(last, "/")
	if !given {
		plural = thirdPerson(singular)
	}
	if plural == singular {
		return []string{head + singular}
	}
	return []string{head + singular, head + plural}
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func endsConsonantY(s string) bool {
	n := len(s)
	return n > 1 && s[n-1] == 'y' && !isVowel(s[n-2])
}

func thirdPerson(s string) string {
	switch {
	case endsConsonantY(s):
		return s[:len(s)-1] + "ies"
	case strings.HasSuffix(s, "s"), strings.HasSuffix(s, "x"), strings.HasSuffix(s, "z"), strings.HasSuffix(s, "ch"), strings.HasSuffix(s, "sh"), s == "go", s == "do":
		return s + "es"
	}
	return s + "s"
}

// pluralName returns the plural of a name: "ES8s", "Priuses".
func pluralName(s string) string {
	if strings.HasSuffix(s, "s") && strings.ToUpper(s) != s || strings.HasSuffix(s, "ox") || strings.HasSuffix(s, "ex") || strings.HasSuffix(s, "zz") {
		return s + "es" // "Equinoxes"
	}
	return s + "s"
}

func pastTense(s string) string {
	switch {
	case strings.HasSuffix(s, "e"):
		return s + "d"
	case endsConsonantY(s):
		return s[:len(s)-1] + "ied"
	case doubles(s):
		return s + s[len(s)-1:] + "ed"
	}
	return s + "ed"
}

func presentParticiple(s string) string {
	switch {
	case strings.HasSuffix(s, "ie"):
		return s[:len(s)-2] + "ying"
	case strings.HasSuffix(s, "e") && !strings.HasSuffix(s, "ee") && len(s) > 2 && s != "be":
		return s[:len(s)-1] + "ing"
	case doubles(s):
		return s + s[len(s)-1:] + "ing"
	}
	return s + "ing"
}

// doubles reports whether the last consonant of a verb is doubled: short verbs
// of one consonant, vowel, consonant ("drop", "slip", "cut").
func doubles(s string) bool {
	n := len(s)
	if n < 3 || isVowel(s[n-1]) || strings.IndexByte("wxy", s[n-1]) >= 0 || !isVowel(s[n-2]) || isVowel(s[n-3]) && !(n > 3 && s[n-3] == 'u' && s[n-4] == 'q') {
		return false
	}
	vowels := 0
	for i := 0; i < n; i++ {
		if isVowel(s[i]) {
			vowels++
		}
	}
	return vowels == 1 || s == "admit" || s == "commit" || s == "permit" || s == "refer"
}
