package article

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mojibake names what went wrong with a text before it came here: it was
// decoded by the wrong table and encoded again. It returns "" for a text that
// shows no sign of it.
func mojibake(text string) string {
	if strings.Contains(text, "\u951f\u65a4\u62f7") { // U+FFFD twice, as GBK
		return "U+FFFD read as gb18030"
	}
	for _, table := range []struct {
		name string
		enc  *charmap.Charmap
	}{{"windows-1252", charmap.Windows1252}, {"windows-1251", charmap.Windows1251}, {"iso-8859-1", charmap.ISO8859_1}} {
		twice, other := countTwice(text, table.enc)
		if twice >= 2 && twice > 2*other {
			return "utf-8 read as " + table.name
		}
	}
	if n := strings.Count(text, "\ufffd"); n > 3 && n*200 > len(text) {
		return "characters lost"
	}
	return ""
}

// countTwice counts the places where characters outside of ASCII are, by the
// table, the bytes of a character in UTF-8, and the characters that are not.
func countTwice(text string, table *charmap.Charmap) (twice, other int) {
	need := 0 // continuation bytes due
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			if need > 0 {
				other++
			}
			need = 0
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		b, ok := table.EncodeRune(r)
		if !ok && 0x80 <= r && r < 0xa0 { // Windows leaves some bytes to the control characters
			b, ok = byte(r), true
		}
		switch {
		case !ok:
			other++
			need = 0
		case need > 0 && b&0xc0 == 0x80:
			if need--; need == 0 {
				twice++
			}
		case need == 0 && 0xc2 <= b && b < 0xe0:
			need = 1
		case need == 0 && 0xe0 <= b && b < 0xf0:
			need = 2
		case need == 0 && 0xf0 <= b && b < 0xf5:
			need = 3
		default:
			other++
			need = 0
		}
	}
	return twice, other
}
