package dotfile

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"gonum.org/v1/gonum/graph/formats/dot"

	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/file"
)

// The limits keep a hostile file from exhausting the machine.
const (
	maxBytes    = 64 << 20
	maxElements = 100_000
	maxNesting  = 500      // of braces
	maxDepth    = 60       // of containers; deeper ones are drawn beside each other
	maxPlace    = 1e6      // of coordinates, in pt
	maxSource   = 64 << 20 // of the diagram inside
)

// IsGraph reports whether a file that begins so is a graph.
func IsGraph(head []byte) bool {
	rest := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	for _, start := range []string{"//", "/*", "#"} {
		if bytes.HasPrefix(rest, []byte(start)) {
			return true
		}
	}
	word := strings.ToLower(string(rest[:min(len(rest), len("digraph"))]))
	return strings.HasPrefix(word, "digraph") || strings.HasPrefix(word, "graph") || strings.HasPrefix(word, "strict")
}

// Read reads a graph; name is what errors call the file. A file that is no
// graph gives a *codec.SyntaxError with the place, one that cannot be drawn a
// *file.Error.
func Read(r io.Reader, name string) (*diagram.Diagram, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, file.Unreadable(name, err)
	}
	if len(data) > maxBytes {
		return nil, problem(name, "the graph is larger than %d MiB; split it", maxBytes>>20)
	}
	if line, deep := nesting(data); deep {
		return nil, &codec.SyntaxError{File: name, Line: line, Column: 1,
			Expected: fmt.Sprintf("at most %d subgraphs in one another", maxNesting), Found: "more", Advice: "take some of them out"}
	}
	text := bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	parsed, err := dot.ParseBytes([]byte(readable(text)))
	if err != nil {
		return nil, syntax(name, err)
	}
	c := newCollector()
	if err := c.graph(parsed.Graphs[0]); err != nil {
		return nil, problem(name, "%s", err.Error())
	}
	d, err := c.diagram()
	if err != nil {
		return nil, problem(name, "%s", err.Error())
	}
	return d, nil
}

func problem(name, format string, args ...any) error {
	return &file.Error{Path: name, Problem: fmt.Sprintf(format, args...)}
}

// stand stands for the replacement character, which the parser does not take.
const stand = "\U0010fffd"

// readable is text that the parser takes, whatever bytes are in it.
func readable(data []byte) string {
	return strings.ReplaceAll(strings.ToValidUTF8(string(data), stand), "\ufffd", stand)
}

// place is how the parser tells where it failed.
var place = regexp.MustCompile(`(?s)^(\d+):(\d+): error: expected (.*); got: (.*)$`)

// syntax turns an error of the parser into ours.
func syntax(name string, err error) error {
	m := place.FindStringSubmatch(err.Error())
	if m == nil {
		return problem(name, "this is no graph of Graphviz: %s", short(err.Error()))
	}
	line, _ := strconv.Atoi(m[1])
	column, _ := strconv.Atoi(m[2])
	return &codec.SyntaxError{
		File: name, Line: line, Column: column,
		Expected: strings.ReplaceAll(m[3], "graphx", "graph"), Found: short(m[4]),
		Advice: "mend the place, or try the file with dot",
	}
}

// short cuts what may be a whole file.
func short(s string) string {
	const most = 80
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "..."
}

// nesting finds the line on which braces are nested too deeply. The parser and
// what follows call themselves for each.
func nesting(data []byte) (line int, deep bool) {
	line, depth := 1, 0
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '\n':
			line++
		case '"':
			for i++; i < len(data) && data[i] != '"'; i++ {
				if data[i] == '\n' {
					line++
				}
				if data[i] == '\\' {
					i++
				}
			}
		case '{':
			if depth++; depth > maxNesting {
				return line, true
			}
		case '}':
			depth = max(depth-1, 0)
		}
	}
	return 0, false
}
