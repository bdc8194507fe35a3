package codec

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/file"
)

// Format is the version of the file that this program writes.
const Format = 1

// Schema is the id of the JSON schema of the file. It is a name: nothing is fetched.
const Schema = "https://lintel.dev/schema/1/lintel.schema.json"

// Info is what reading found out besides the diagram.
type Info struct {
	Notes []Note
	// Lines is the line, from 1, on which each element begins.
	Lines map[diagram.ID]int
	// Files are the files of elements that stand in another one than was read, such
	// as that of a nested template.
	Files map[diagram.ID]string
}

// Note is something a person should know about a file that opened all the same.
type Note struct {
	Line int
	Text catalog.Text
	File string // where it is not the one that was read
}

// Read reads a diagram; name is what errors call the file. A file that is no
// diagram gives a *SyntaxError with the place, what was expected and what to do.
func Read(r io.Reader, name string) (*diagram.Diagram, Info, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, Info{}, file.Unreadable(name, err)
	}
	return parse(data, name)
}

func parse(data []byte, name string) (*diagram.Diagram, Info, error) {
	doc, err := readDocument(data, name)
	if err != nil {
		return nil, Info{}, err
	}
	if !doc.has["format"] {
		return nil, Info{}, doc.failFound(doc.start, `"format": 1 at the top of a Lintel diagram`, "a JSON object without it",
			"open a .lintel file, or add the field")
	}
	d, err := doc.diagram()
	if err != nil {
		return nil, Info{}, err
	}
	return d, Info{Notes: doc.notes, Lines: doc.lines()}, nil
}

// document is a file that was read but not yet checked as a graph.
type document struct {
	scanner
	start   int
	has     map[string]bool
	format  int
	marker  string // what else than a file this is, such as a fragment
	removed []diagram.ID
	meta    diagram.Meta
	nodes   []parsedNode
	edges   []parsedEdge
	places  map[diagram.ID]int // offset of each element
	notes   []Note
}

func readDocument(data []byte, name string) (*document, error) {
	doc := &document{
		scanner: scanner{file: name, data: bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))},
		has:     map[string]bool{},
		places:  map[diagram.ID]int{},
	}
	if err := doc.checkText(); err != nil {
		return nil, err
	}
	doc.peek()
	doc.start = doc.at
	err := doc.object("a diagram, which is a JSON object", doc.field)
	if err == nil && doc.peek() != 0 {
		err = doc.fail(doc.at, "the end of the file after the diagram", "delete what follows")
	}
	if err != nil {
		return nil, doc.explain(err)
	}
	return doc, nil
}

// checkText refuses what is no text before anybody looks for JSON in it.
func (doc *document) checkText() error {
	switch {
	case len(doc.data) > maxBytes:
		return doc.failFound(0, fmt.Sprintf("at most %d MiB", maxBytes>>20), "a larger file", "split the diagram")
	case len(bytes.TrimSpace(doc.data)) == 0:
		return &SyntaxError{doc.file, 1, 1, "a diagram", "an empty file", "take it from a copy, or delete the file and save the diagram again"}
	case bytes.HasPrefix(doc.data, []byte("\xff\xfe")), bytes.HasPrefix(doc.data, []byte("\xfe\xff")):
		return doc.failFound(0, "UTF-8 text", "UTF-16 text", "save the file as UTF-8")
	case !utf8.Valid(doc.data):
		at := firstInvalid(doc.data)
		return doc.failFound(at, "UTF-8 text", fmt.Sprintf("the byte 0x%02x", doc.data[at]), "save the file as UTF-8, or take it from a copy")
	}
	return nil
}

// firstInvalid is the offset of the first byte that is not UTF-8.
func firstInvalid(data []byte) int {
	for i := 0; ; {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
}

// explain turns a mistake into its likely cause where there is one.
func (doc *document) explain(err error) error {
	var syntax *SyntaxError
	if !errors.As(err, &syntax) {
		return err
	}
	if lines := conflictLines(doc.data); len(lines) > 0 {
		return &SyntaxError{doc.file, lines[0], 1, "a diagram", "merge conflict markers in " + enumerate(lines),
			"keep one side of each conflict and delete the marker lines"}
	}
	if doc.format > Format {
		syntax.Advice += fmt.Sprintf(" (the file has format %d, this program knows format %d: a newer Lintel may open it)", doc.format, Format)
	}
	return err
}

// conflictLines lists the lines that a merge left behind. No JSON text has a
// line that begins like them.
func conflictLines(data []byte) []int {
	var lines []int
	n := 0
	for line := range bytes.Lines(data) {
		n++
		for _, marker := range []string{"<<<<<<<", "|||||||", "=======", ">>>>>>>"} {
			if bytes.HasPrefix(line, []byte(marker)) {
				lines = append(lines, n)
			}
		}
	}
	return lines
}

// enumerate names lines: "line 3", "lines 3, 5 and 9".
func enumerate(lines []int) string {
	if len(lines) == 1 {
		return fmt.Sprintf("line %d", lines[0])
	}
	shown := min(len(lines)-1, 8)
	var words []string
	for _, n := range lines[:shown] {
		words = append(words, strconv.Itoa(n))
	}
	last := strconv.Itoa(lines[shown])
	if len(lines) > shown+1 {
		last = "more"
	}
	return "lines " + strings.Join(words, ", ") + " and " + last
}

// field reads one field of the outermost object.
func (doc *document) field(key string) (err error) {
	doc.has[key] = true
	switch key {
	case "format":
		return doc.readFormat()
	case "meta":
		return doc.readMeta()
	case "nodes":
		return doc.list("a list of nodes", doc.readNode)
	case "edges":
		return doc.list("a list of edges", doc.readEdge)
	case "$schema":
		return doc.readSchema()
	case "lintel":
		doc.marker, err = doc.text(`"fragment"`)
		return err
	case "removed":
		if doc.marker == editMarker {
			return doc.list("a list of ids", doc.readRemoved)
		}
	}
	return doc.keep(&doc.meta.Extra, key)
}

func (doc *document) readFormat() error {
	at := doc.at
	n, err := doc.number("the number of the format")
	if err != nil {
		return err
	}
	format, err := strconv.Atoi(n.String())
	if err != nil || format < 1 {
		return doc.fail(at, "a format number of 1 or more", fmt.Sprintf("write %d", Format))
	}
	if doc.format = format; format > Format {
		doc.setExtra("format", json.RawMessage(n))
		doc.notes = append(doc.notes, Note{Line: doc.lineOf(at), Text: catalog.Text{
			EN: fmt.Sprintf("This file has format %d and this program knows format %d. What it does not know is kept when you save.", format, Format),
			KO: fmt.Sprintf("이 파일의 형식은 %d이고 이 프로그램은 형식 %d까지 압니다. 모르는 내용은 저장할 때 그대로 유지됩니다.", format, Format),
		}})
	}
	return nil
}

func (doc *document) readSchema() error {
	raw, err := doc.raw()
	if err == nil && string(raw) != strconv.Quote(Schema) {
		doc.setExtra("$schema", raw)
	}
	return err
}

// readMeta keeps unknown fields of "meta" as one object under that name.
func (doc *document) readMeta() error {
	var extra map[string]json.RawMessage
	err := doc.object("an object with a title", func(key string) (err error) {
		if key == "title" {
			doc.meta.Title, err = doc.label("the title")
			return err
		}
		return doc.keep(&extra, key)
	})
	if len(extra) > 0 {
		doc.setExtra("meta", appendObject(nil, extra))
	}
	return err
}

func (doc *document) setExtra(key string, value json.RawMessage) {
	if doc.meta.Extra == nil {
		doc.meta.Extra = map[string]json.RawMessage{}
	}
	doc.meta.Extra[key] = value
}

// keep stores a value that this version does not know.
func (s *scanner) keep(extra *map[string]json.RawMessage, key string) error {
	value, err := s.value(len(*extra) + 1)
	if err != nil {
		return err
	}
	if *extra == nil {
		*extra = map[string]json.RawMessage{}
	}
	(*extra)[key] = value
	return nil
}

func (doc *document) lines() map[diagram.ID]int {
	lines := make(map[diagram.ID]int, len(doc.places))
	for _, n := range doc.nodes {
		lines[n.ID] = doc.lineOf(n.at)
	}
	for _, e := range doc.edges {
		lines[e.ID] = doc.lineOf(e.at)
	}
	return lines
}
