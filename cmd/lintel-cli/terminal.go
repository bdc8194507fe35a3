package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"unicode"
)

// clean makes text from a file safe to show: a name must not move the cursor,
// change colours or reverse the order of what stands around it.
func clean(text string) string {
	var b strings.Builder
	for _, r := range text {
		if unicode.IsControl(r) || reorders(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// reorders tells the characters that change the direction of text or break lines.
func reorders(r rune) bool {
	switch {
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return r == 0x061c || r == 0x200e || r == 0x200f || r == 0x2028 || r == 0x2029
}

// style is a way to set off a word on a terminal.
type style string

const (
	red    style = "1;31"
	yellow style = "1;33"
	cyan   style = "1;36"
	bold   style = "1"
	dim    style = "2"
)

// painter sets words in styles, or leaves them alone where nobody would see it.
type painter bool

// painterFor is one that paints only when w is a terminal and nobody objects.
func painterFor(w io.Writer) painter {
	return painter(os.Getenv("NO_COLOR") == "" && isTerminal(w))
}

// isTerminal reports whether somebody looks at what is written, who can see a
// line change.
func isTerminal(w io.Writer) bool {
	if s, ok := w.(*sink); ok {
		w = s.to
	}
	f, ok := w.(*os.File)
	if !ok || os.Getenv("TERM") == "dumb" {
		return false
	}
	state, err := f.Stat()
	return err == nil && state.Mode()&fs.ModeCharDevice != 0
}

func (p painter) set(s style, text string) string {
	if !p {
		return text
	}
	return "\x1b[" + string(s) + "m" + text + "\x1b[0m"
}
