package search_test

import (
	"testing"

	"lintel/model/search"
)

func TestWordsAreFoundInAText(t *testing.T) {
	text := search.Text("orders-API", "", "람다 함수", "10.0.0.0/16")
	for query, want := range map[string]bool{
		"":               true,
		"ORDERS":         true,
		"api 10.0":       true,
		"람":              true,
		"라":              true, // half of a syllable that is being typed
		"ㄹㄷ":             true, // initial consonants
		"함수 orders":      true,
		"bills":          false,
		"api bills":      false,
		"orders-api\n10": true,
	} {
		if got := search.WordsOf(query).In(text); got != want {
			t.Errorf("%q: %v, want %v", query, got, want)
		}
	}
}
