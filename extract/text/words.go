package text

// The words that the grammar of the stages speaks of. They have the same
// numbers in every vocabulary.
const (
	Hyphen Word = iota + 1
	Comma
	Stop
	Semicolon
	Colon
	OpenParen
	CloseParen
	OpenBracket
	CloseBracket
	Quote
	Dash // the em dash
	Slash
	Bullet
	PercentSign
	Plus
	Tilde
	Hash
	Possessive
	Apostrophe
	A
	An
	The
	And
	Or
	But
	Nor
	Of
	To
	From
	In
	On
	At
	By
	For
	With
	Than
	As
	Per
	Between
	Through
	Until
	Since
	During
	After
	Before
	Over
	Above
	Below
	Under
	Against
	Versus
	Into
	About
	That
	Which
	Who
	Whose
	Where
	When
	While
	Whereas
	If
	It
	Its
	They
	Their
	Them
	He
	She
	We
	Our
	This
	These
	Those
	Each
	Both
	All
	No
	Not
	One
	Half
	Every
	Up
	Down
	Another
	Other
	Respectively
	Ago
	Earlier
	Later
	Same
	Compared
	Versus2 // "vs"
	Amid
	Without
	Because
	Although
	Though
	Within
	Like
	Including
	Excluding
	Via
	Among
	Around
	Across
	Out
	Off
	lastFixed
)

var fixed = [...]string{
	"-", ",", ".", ";", ":", "(", ")", "[", "]", `"`, "\u2014", "/", "\u2022", "%", "+", "~", "#", "'s", "'",
	"a", "an", "the", "and", "or", "but", "nor", "of", "to", "from", "in", "on", "at", "by", "for", "with", "than", "as", "per",
	"between", "through", "until", "since", "during", "after", "before", "over", "above", "below", "under", "against", "versus",
	"into", "about", "that", "which", "who", "whose", "where", "when", "while", "whereas", "if", "it", "its", "they", "their", "them",
	"he", "she", "we", "our", "this", "these", "those", "each", "both", "all", "no", "not", "one", "half", "every", "up", "down", "another", "other",
	"respectively", "ago", "earlier", "later", "same", "compared", "vs", "amid", "without", "because", "although", "though", "within",
	"like", "including", "excluding", "via", "among", "around", "across", "out", "off",
}
