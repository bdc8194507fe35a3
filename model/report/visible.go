package report

import (
	"fmt"
	"strings"
	"unicode"
)

// visible shows control characters and those that reorder text as codes: a name
// in a diagram must not rule the terminal or the page that a report is read on.
func visible(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == 0x2028 || r == 0x2029 {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
