package article

import "strings"

// monthOf returns the month, 1 to 12, that a word names in one of the
// languages of the web, in full or short; 0 where it names none.
func monthOf(word string) int {
	if len(word) < 3 || len(word) > 40 {
		return 0
	}
	switch strings.ToLower(word) {
	case "jan", "january", "januar", "jänner", "jän", "janvier", "janv", "enero", "ene", "janeiro", "gennaio", "gen", "januari", "styczeń", "stycznia", "sty",
		"leden", "ledna", "január", "ianuarie", "ian", "ocak", "oca", "января", "январь", "янв", "січня", "січ", "ιανουαρίου", "ιανουάριος", "ιαν", "tammikuu", "tammikuuta",
		"siječanj", "siječnja", "januara", "януари", "يناير", "जनवरी", "sausio", "janvāris", "jaanuar", "gener", "มกราคม":
		return 1
	case "feb", "february", "februar", "février", "fevrier", "févr", "fév", "fev", "febrero", "fevereiro", "febbraio", "februari", "luty", "lutego", "lut",
		"únor", "února", "február", "februarie", "şubat", "şub", "февраля", "февраль", "фев", "лютого", "лют", "φεβρουαρίου", "φεβρουάριος", "φεβ", "helmikuu", "helmikuuta",
		"veljača", "veljače", "februara", "февруари", "فبراير", "फरवरी", "vasario", "februāris", "veebruar", "febrer", "กุมภาพันธ์":
		return 2
	case "mar", "march", "märz", "maerz", "mrz", "mär", "mars", "marzo", "março", "marco", "maart", "mrt", "marts", "marzec", "marca", "březen", "března", "marec",
		"március", "márc", "martie", "mart", "марта", "март", "мар", "березня", "бер", "μαρτίου", "μάρτιος", "μαρ", "maaliskuu", "maaliskuuta", "ožujak", "ožujka",
		"maret", "مارس", "मार्च", "kovo", "marta", "märts", "març", "มีนาคม":
		return 3
	case "apr", "april", "avril", "avr", "abril", "abr", "aprile", "kwiecień", "kwietnia", "kwi", "duben", "dubna", "apríl", "április", "ápr", "aprilie", "nisan", "nis",
		"апреля", "апрель", "апр", "квітня", "кві", "απριλίου", "απρίλιος", "απρ", "huhtikuu", "huhtikuuta", "travanj", "travnja", "aprila", "април", "أبريل", "ابريل", "إبريل", "अप्रैल", "balandžio", "aprīlis", "aprill", "เมษายน":
		return 4
	case "may", "mai", "mayo", "maio", "maggio", "mag", "mei", "maj", "maja", "květen", "května", "máj", "május", "máj.", "mayıs", "мая", "май", "травня", "тра",
		"μαΐου", "μαϊου", "μάιος", "μαι", "toukokuu", "toukokuuta", "svibanj", "svibnja", "مايو", "मई", "gegužės", "maijs", "maig", "พฤษภาคม", "maí":
		return 5
	case "jun", "june", "juni", "juin", "junio", "junho", "giugno", "giu", "czerwiec", "czerwca", "cze", "červen", "června", "jún", "júna", "június", "iunie", "iun", "haziran", "haz",
		"июня", "июнь", "июн", "червня", "чер", "ιουνίου", "ιούνιος", "ιουν", "kesäkuu", "kesäkuuta", "lipanj", "lipnja", "juna", "юни", "يونيو", "जून", "birželio", "jūnijs", "juuni", "juny", "มิถุนายน":
		return 6
	case "jul", "july", "juli", "juillet", "juil", "julio", "julho", "luglio", "lug", "lipiec", "lipca", "lip", "červenec", "července", "júl", "júla", "július", "iulie", "iul", "temmuz", "tem",
		"июля", "июль", "июл", "липня", "лип", "ιουλίου", "ιούλιος", "ιουλ", "heinäkuu", "heinäkuuta", "srpanj", "srpnja", "jula", "юли", "يوليو", "जुलाई", "liepos", "jūlijs", "juuli", "juliol", "กรกฎาคม":
		return 7
	case "aug", "august", "août", "aout", "agosto", "ago", "augustus", "augusti", "sierpień", "sierpnia", "sie", "srpen", "srpna", "augusztus", "ağustos", "ağu",
		"августа", "август", "авг", "серпня", "сер", "αυγούστου", "αύγουστος", "αυγ", "elokuu", "elokuuta", "kolovoz", "kolovoza", "avgust", "avgusta", "agustus", "أغسطس", "اغسطس", "अगस्त", "rugpjūčio", "augusts", "agost", "สิงหาคม":
		return 8
	case "sep", "sept", "september", "septembre", "septiembre", "setiembre", "setembro", "set", "settembre", "wrzesień", "września", "wrz", "září", "szeptember", "szept", "septembrie", "eylül", "eyl",
		"сентября", "сентябрь", "сен", "сент", "вересня", "вер", "σεπτεμβρίου", "σεπτέμβριος", "σεπ", "syyskuu", "syyskuuta", "rujan", "rujna", "septembra", "септември", "سبتمبر", "सितंबर", "सितम्बर", "rugsėjo", "septembris", "setembre", "กันยายน":
		return 9
	case "oct", "october", "oktober", "okt", "octobre", "octubre", "outubro", "out", "ottobre", "ott", "październik", "października", "paź", "říjen", "října", "október", "októbra", "octombrie", "ekim", "eki",
		"октября", "октябрь", "окт", "жовтня", "жов", "οκτωβρίου", "οκτώβριος", "οκτ", "lokakuu", "lokakuuta", "oktobar", "oktobra", "октомври", "أكتوبر", "اكتوبر", "अक्टूबर", "अक्तूबर", "spalio", "oktobris", "oktoober", "ตุลาคม":
		return 10
	case "nov", "november", "novembre", "noviembre", "novembro", "listopad", "listopada", "lis", "listopadu", "noiembrie", "kasım", "kas",
		"ноября", "ноябрь", "ноя", "нояб", "листопада", "лис", "νοεμβρίου", "νοέμβριος", "νοε", "marraskuu", "marraskuuta", "studeni", "studenog", "novembra", "novembar", "ноември", "نوفمبر", "नवंबर", "नवम्बर", "lapkričio", "novembris", "พฤศจิกายน":
		return 11
	case "dec", "december", "dezember", "dez", "décembre", "decembre", "déc", "diciembre", "dic", "dezembro", "dicembre", "desember", "des", "grudzień", "grudnia", "gru", "prosinec", "prosince", "decembra", "decembrie", "aralık", "ara",
		"декабря", "декабрь", "дек", "грудня", "гру", "δεκεμβρίου", "δεκέμβριος", "δεκ", "joulukuu", "joulukuuta", "prosinac", "prosinca", "decembar", "декември", "ديسمبر", "दिसंबर", "दिसम्बर", "gruodžio", "decembris", "detsember", "desembre", "ธันวาคม", "disember":
		return 12
	}
	return 0
}
