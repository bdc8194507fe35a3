package control_test

import (
	"testing"

	"pgregory.net/rapid"

	"lintel/ui/control"
)

func TestPlainTextHasNothingThatNobodyCanSee(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"an ordinary name":       {"orders", "orders"},
		"Hangul":                 {"주문 처리", "주문 처리"},
		"an emoji with joiners":  {"👩‍💻", "👩‍💻"},
		"two lines":              {"one\ntwo", "one two"},
		"a tab":                  {"one\ttwo", "one two"},
		"an escape sequence":     {"\x1b[31mred", "[31mred"},
		"a turned direction":     {"invoice\u202egnp.exe", "invoicegnp.exe"},
		"the mark of a file":     {"\ufefforders", "orders"},
		"bytes that are no text": {"or\xffders", "orders"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := control.Plain(test.text); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestPlainTextStaysAsItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := control.Plain(rapid.String().Draw(t, "text"))
		if twice := control.Plain(once); twice != once {
			t.Errorf("%q became %q", once, twice)
		}
	})
}
