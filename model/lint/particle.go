package lint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// final is how a word ends when it is read aloud in Korean, which decides the
// particle that follows.
type final uint8

const (
	unsaid    final = iota // not known
	vowel                  // no final consonant
	rieul                  // ㄹ, which (으)로 treats like a vowel
	consonant              // any other
)

// particles are written with both forms in templates; which of them follows a
// consonant is the same for all but (으)로.
var particles = []struct{ written, afterConsonant, afterVowel string }{
	{"은(는)", "은", "는"},
	{"이(가)", "이", "가"},
	{"을(를)", "을", "를"},
	{"와(과)", "과", "와"},
	{"과(와)", "과", "와"},
	{"(으)로", "으로", "로"},
	{"(이)라", "이라", "라"},
}

// particle chooses the form that follows word when rest starts with a particle
// in both forms, and returns what is left of rest. Where the sound of the word
// is not known both forms stay.
func particle(word, rest string) (chosen, left string) {
	for _, p := range particles {
		left, ok := strings.CutPrefix(rest, p.written)
		if !ok {
			continue
		}
		switch end := ending(word); {
		case end == unsaid:
			return p.written, left
		case end == vowel, end == rieul && p.written == "(으)로":
			return p.afterVowel, left
		}
		return p.afterConsonant, left
	}
	return "", rest
}

// ending is how a word ends when it is read aloud in Korean.
func ending(word string) final {
	word = strings.TrimRightFunc(word, func(r rune) bool { return r != '%' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	last, _ := utf8.DecodeLastRuneInString(word)
	switch {
	case last == '%': // 퍼센트
		return vowel
	case last >= '가' && last <= '힣':
		return hangul(last)
	}
	name := trailing(word, func(c byte) bool { return isLetter(c) || isDigit(c) })
	if known, ok := readings[strings.ToLower(name)]; ok {
		return known
	}
	letters := trailing(name, isLetter)
	switch {
	case name == "":
		return unsaid
	case letters == "":
		return number(name)
	case isSpelled(letters):
		return letter(last)
	}
	return english(strings.ToLower(letters))
}

// trailing is the longest end of word whose bytes all are what is asked for.
func trailing(word string, is func(c byte) bool) string {
	start := len(word)
	for start > 0 && is(word[start-1]) {
		start--
	}
	return word[start:]
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// hangul reads the final consonant out of the place of a syllable in Unicode:
// 28 syllables share their beginning and vowel, the first has no final.
func hangul(syllable rune) final {
	const finals, rieulAt = 28, 8
	switch (syllable - '가') % finals {
	case 0:
		return vowel
	case rieulAt:
		return rieul
	}
	return consonant
}

// Digits read as 영 일 이 삼 사 오 육 칠 팔 구, behind one or two letters as
// 제로 원 투 쓰리 포 파이브 식스 세븐 에이트 나인.
var (
	digits        = [...]final{consonant, rieul, vowel, consonant, vowel, vowel, consonant, rieul, rieul, vowel}
	englishDigits = [...]final{vowel, consonant, vowel, vowel, vowel, vowel, vowel, consonant, vowel, consonant}
)

// number reads the last digit of a name: 삼 in orders-3 and 53, but 쓰리 in S3.
func number(name string) final {
	value := name[len(name)-1] - '0'
	if before := trailing(name[:len(name)-1], isLetter); len(before) == len(name)-1 && (len(before) == 1 || len(before) == 2) {
		return englishDigits[value]
	}
	return digits[value]
}

// letter reads a letter by its name: 엘, 엠, 엔 and 알 have a final consonant.
func letter(r rune) final {
	switch unicode.ToUpper(r) {
	case 'L', 'R':
		return rieul
	case 'M', 'N':
		return consonant
	}
	return vowel
}

// isSpelled tells whether letters are read one by one: those without a vowel,
// and short ones in capitals. Longer ones in capitals are words, such as STANDARD.
func isSpelled(letters string) bool {
	const word = 5
	return len(letters) == 1 || !strings.ContainsAny(strings.ToLower(letters), "aeiouy") ||
		len(letters) < word && letters == strings.ToUpper(letters)
}

// readings are names that are read otherwise than their spelling tells.
var readings = map[string]final{
	"acme": vowel, "alb": vowel, "audit": vowel, "cidr": vowel, "dataset": vowel, "edit": vowel, "eip": vowel,
	"elb": vowel, "idp": vowel, "iot": vowel, "ip": vowel, "ipv6": vowel, "nat": vowel,
	"gib": vowel, "kib": vowel, "mib": vowel, "tib": vowel, // 기비바이트
	"oidc": vowel, "poc": vowel, "sap": vowel, "set": vowel, "uat": vowel, "vip": vowel,
	"ecr": rieul, "emr": rieul, "naptr": rieul, "ocr": rieul,
	"fleet": consonant, "minute": consonant, "none": consonant, "private": consonant, "quic": consonant, "spot": consonant,
	"template": consonant, "tweet": consonant, "zone": consonant,
}

// spellings say by the last letters how English words end in Korean. The first
// that fits decides; what fits none is not known.
var spellings = []struct {
	final   final
	endings []string
}{
	{vowel, strings.Fields("bc db nc rc sc vpc oop ait eat eet oat oot uit ub")}, // 싱크, 루프, 루트, 허브
	{consonant, strings.Fields("type me ne ng c ck ook ab eb ob ap ep ip op pp up at et it ot ut m n")},
	{rieul, strings.Fields("le l")},
	{vowel, strings.Fields("a d e f g h i j k o p q r s t u v w x y z")}, // 로그, 네트워크, 덤프, 리포트
}

// english is how a lower-case English word ends in Korean.
func english(word string) final {
	for _, s := range spellings {
		if slices.ContainsFunc(s.endings, func(ending string) bool { return strings.HasSuffix(word, ending) }) {
			return s.final
		}
	}
	return unsaid
}
