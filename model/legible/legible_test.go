package legible_test

import (
	"slices"
	"testing"

	"lintel/model/legible"
)

func TestALineHasNothingThatHidesOrTurnsText(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "",
		"주문 처리 → 🚀":              "주문 처리 → 🚀",
		"a\x00b\x07c\x1b[31m":    "a\ufffdb\ufffdc\ufffd[31m",
		"a\nb\tc\r":              "a\ufffdb\ufffdc\ufffd",
		"a\u202eb\u2066c\u200f":  "a\ufffdb\ufffdc\ufffd",
		"a\u2028b\u2029\u0085":   "a\ufffdb\ufffd\ufffd",
		"\ufffe\uffff\U0001fffe": "\ufffd\ufffd\ufffd",
		"a\xffb":                 "a\ufffdb",
		"zero\u200djoiner":       "zero\u200djoiner",
	} {
		if got := legible.Line(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestLinesKeepTheirBreaks(t *testing.T) {
	if got, want := legible.Lines("a\r\nb\n\x07"), []string{"a", "b", "\ufffd"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
