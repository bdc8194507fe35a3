//go:build journey

package journey_test

import (
	"testing"

	"lintel/cmd/lintel/journey"
)

// On a Russian keyboard the toolkit knows no name for the keys of letters.
func TestLettersAreShortcutsOnKeyboardsOfOtherLanguages(t *testing.T) {
	w := journey.Open(t, example(t, "shop"))
	w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
	for _, layout := range []string{"kr", "ru", "us"} {
		w.Keyboard(layout)
		w.Key(journey.PlaceOfH)
		w.WaitFor("H takes the hand on a keyboard for "+layout, func(tr journey.Trace) bool { return tr.Tool == "pan.idle" })
		w.Key(journey.PlaceOfV)
		w.WaitFor("V takes the arrow on a keyboard for "+layout, func(tr journey.Trace) bool { return tr.Tool == "select.idle" })
	}
}
