package lint

import (
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
	word = strings.TrimRightFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	last, _ := utf8.DecodeLastRuneInString(word)
	switch {
	case last >= '가' && last <= '힣':
		return hangul(last)
	case last >= '0' && last <= '9':
		return digits[last-'0']
	}
	latin := trailingLatin(word)
	if latin == "" {
		return unsaid
	}
	if latin == strings.ToUpper(latin) {
		return letter(last)
	}
	return english(strings.ToLower(latin))
}

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

// digits read as 영 일 이 삼 사 오 육 칠 팔 구.
var digits = [...]final{consonant, rieul, vowel, consonant, vowel, vowel, consonant, rieul, rieul, vowel}

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

// words are common last parts of names whose Korean reading the spelling does not tell.
var words = map[string]final{
	"api": vowel, "bucket": consonant, "cache": vowel, "cdn": consonant, "db": vowel,
	"edge": vowel, "endpoint": vowel, "event": vowel, "google": rieul, "image": vowel, "instance": vowel,
	"job": consonant, "page": vowel, "pipeline": consonant, "queue": vowel, "role": rieul,
	"service": vowel, "subnet": consonant, "table": rieul, "task": vowel, "topic": consonant,
	"url": rieul, "vpc": vowel, "web": consonant, "zone": consonant,
}

// english guesses how a lower-case English word ends in Korean, and says so
// when it cannot.
func english(word string) final {
	if known, ok := words[word]; ok {
		return known
	}
	switch word[len(word)-1] {
	case 'a', 'i', 'o', 'u', 'y', 'd', 'f', 'h', 'r', 's', 'v', 'w', 'x', 'z':
		return vowel
	case 'm', 'n':
		return consonant
	case 'l':
		return rieul
	case 't':
		if len(word) > 1 && strings.IndexByte("rnsc", word[len(word)-2]) >= 0 {
			return vowel
		}
	}
	return unsaid
}

// trailingLatin is the run of Latin letters at the end of a word.
func trailingLatin(word string) string {
	start := len(word)
	for start > 0 && (word[start-1]|0x20) >= 'a' && (word[start-1]|0x20) <= 'z' {
		start--
	}
	return word[start:]
}
