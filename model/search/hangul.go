package search

import "strings"

// A Hangul syllable is (initial*21 + vowel)*28 + final after the first one.
const (
	firstSyllable = '가'
	lastSyllable  = '힣'
)

// spell writes Hangul as the keys that type it, so that a half typed syllable
// is a prefix of the finished one: "람" is "ㄹㅏㅁ". Other text stays.
func spell(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < firstSyllable || r > lastSyllable {
			b.WriteRune(r)
			continue
		}
		r -= firstSyllable
		b.WriteString(initialKey(r / (21 * 28)))
		b.WriteString(vowelKeys(r / 28 % 21))
		b.WriteString(finalKeys(r % 28))
	}
	return b.String()
}

// initialsOf is the initial consonants of the Hangul in s, without anything else.
func initialsOf(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r >= firstSyllable && r <= lastSyllable {
			b.WriteString(initialKey((r - firstSyllable) / (21 * 28)))
		}
	}
	return b.String()
}

// isInitials reports whether s is consonants only, as people type who search by them.
func isInitials(s string) bool {
	for _, r := range s {
		if r < 'ㄱ' || r > 'ㅎ' {
			return false
		}
	}
	return s != ""
}

func initialKey(i rune) string {
	return [...]string{"ㄱ", "ㄲ", "ㄴ", "ㄷ", "ㄸ", "ㄹ", "ㅁ", "ㅂ", "ㅃ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅉ", "ㅊ",
		"ㅋ", "ㅌ", "ㅍ", "ㅎ"}[i]
}

func vowelKeys(i rune) string {
	return [...]string{"ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ",
		"ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ"}[i]
}

func finalKeys(i rune) string {
	return [...]string{"", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ",
		"ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ"}[i]
}
