package graphviz

import "strings"

// kind is what a token is: one of the constants or a punctuation character.
type kind rune

const (
	end   kind = -1
	word  kind = -2
	arrow kind = -3
)

type token struct {
	kind kind
	text string
}

// lexer cuts the DOT language into tokens. It never fails: what it does not
// know becomes a punctuation token, what is not closed runs to the end.
type lexer struct{ rest string }

func (l *lexer) next() token {
	l.rest = strings.TrimLeft(l.rest, " \t\r\n")
	switch {
	case l.rest == "":
		return token{kind: end}
	case strings.HasPrefix(l.rest, "->"):
		l.take(2)
		return token{kind: arrow}
	case l.rest[0] == '"':
		return token{word, l.quoted()}
	case l.rest[0] == '<':
		return token{word, l.angled()}
	case isWord(l.rest[0]):
		n := 1
		for n < len(l.rest) && isWord(l.rest[n]) && !strings.HasPrefix(l.rest[n:], "->") {
			n++
		}
		return token{word, l.take(n)}
	}
	return token{kind: kind(l.take(1)[0])}
}

func (l *lexer) take(n int) string {
	taken := l.rest[:n]
	l.rest = l.rest[n:]
	return taken
}

// quoted takes a string with its quotes and returns what is between them; a
// backslash at the end of a line continues the string there.
func (l *lexer) quoted() string {
	for i := 1; i < len(l.rest); i++ {
		switch l.rest[i] {
		case '\\':
			i++
		case '"':
			text := l.take(i + 1)
			return strings.ReplaceAll(text[1:i], "\\\n", "")
		}
	}
	return l.take(len(l.rest))
}

// angled takes HTML between balanced angle brackets.
func (l *lexer) angled() string {
	var depth int
	for i := range len(l.rest) {
		switch l.rest[i] {
		case '<':
			depth++
		case '>':
			if depth--; depth == 0 {
				return l.take(i + 1)
			}
		}
	}
	return l.take(len(l.rest))
}

func isWord(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ||
		c == '_' || c == '.' || c == '-' || c == '+' || c >= 0x80
}
