package dotfile

import (
	"html"
	"regexp"
	"strings"
	"unicode/utf8"

	"lintel/model/diagram"
)

// unquote is an id of the language as text: without quotes, and with backslashes
// only where they mean something to a label.
func unquote(id string) string {
	if len(id) >= 2 && id[0] == '"' && id[len(id)-1] == '"' {
		id = strings.ReplaceAll(id[1:len(id)-1], "\\\r\n", "")
		id = strings.ReplaceAll(strings.ReplaceAll(id, "\\\n", ""), `\"`, `"`)
	}
	return strings.ReplaceAll(id, stand, "\ufffd")
}

// plain is a name as people read it.
func plain(id string) string {
	return clip(html.UnescapeString(strings.ReplaceAll(unquote(id), `\\`, `\`)))
}

var (
	breaks = regexp.MustCompile(`(?i)<br\b[^>]*>|</tr>`)
	tags   = regexp.MustCompile(`<[^>]*>`)
	spaces = regexp.MustCompile(`[ \t\r\n]+`)
	fields = regexp.MustCompile(`<[^<>]*>|[{}|]`)
)

// label is the text that a label shows. name is what \N stands for, and graph
// what \G does. record tells that braces and bars draw fields.
func label(value, name, graph string, record bool) string {
	if strings.HasPrefix(value, "<") && strings.HasSuffix(value, ">") && len(value) > 1 {
		text := tags.ReplaceAllString(breaks.ReplaceAllString(value[1:len(value)-1], "\n"), "")
		return tidy(html.UnescapeString(strings.ReplaceAll(text, stand, "\ufffd")))
	}
	text := unquote(value)
	if record {
		text = fields.ReplaceAllString(text, "\n")
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' || i+1 == len(text) {
			b.WriteByte(text[i])
			continue
		}
		switch i++; text[i] {
		case 'n', 'l', 'r':
			b.WriteByte('\n')
		case 'N':
			b.WriteString(name)
		case 'G':
			b.WriteString(graph)
		default:
			b.WriteByte(text[i])
		}
	}
	return tidy(html.UnescapeString(b.String()))
}

// tidy is text on one line, no longer than a label may be.
func tidy(text string) string {
	return clip(strings.TrimSpace(spaces.ReplaceAllString(text, " ")))
}

func clip(text string) string {
	text = strings.ToValidUTF8(text, "\ufffd")
	if utf8.RuneCountInString(text) > diagram.MaxLabel {
		text = string([]rune(text)[:diagram.MaxLabel])
	}
	return text
}
