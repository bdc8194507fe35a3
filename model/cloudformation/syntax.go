package cloudformation

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// parse reads a file as it is written; functions are maps of one key, the short
// forms too. A slip of the pen that no reader of YAML takes is mended, with a note.
func parse(data []byte, name string) (*Value, []Note, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if len(data) > MaxBytes {
		return nil, nil, &Error{File: name, Problem: fmt.Sprintf("this is larger than %d MB; no template is", MaxBytes>>20)}
	}
	p := &parser{file: name}
	if trimmed := bytes.TrimLeft(data, " \t\r\n"); len(trimmed) > 0 && trimmed[0] == '{' {
		v, err := p.json(data)
		return v, nil, err
	}
	v, err := p.yaml(data)
	if err == nil {
		return v, nil, nil
	}
	if mended, notes := mend(data, name); notes != nil {
		if v, again := (&parser{file: name}).yaml(mended); again == nil {
			return v, notes, nil
		}
	}
	return nil, nil, err
}

type parser struct {
	file   string
	values int
	// open are the anchors whose value is being read, to find one inside itself.
	open map[*yaml.Node]bool
}

func (p *parser) fail(line int, format string, args ...any) error {
	return &Error{File: p.file, Line: line, Problem: fmt.Sprintf(format, args...)}
}

// count refuses what is too much or too deep.
func (p *parser) count(line, depth int) error {
	if p.values++; p.values > maxValues {
		return p.fail(line, "the template is too large: its aliases stand for more than %d values", maxValues)
	}
	if depth > maxDepth {
		return p.fail(line, "values lie in one another more than %d deep", maxDepth)
	}
	return nil
}

var yamlLine = regexp.MustCompile(`line (\d+): `)

func (p *parser) yaml(data []byte) (v *Value, err error) {
	var doc yaml.Node
	if err := yaml.NewDecoder(bytes.NewReader(data)).Decode(&doc); err != nil {
		if errors.Is(err, io.EOF) {
			return nil, p.fail(0, "the file is empty")
		}
		text, line := strings.TrimPrefix(err.Error(), "yaml: "), 0
		if m := yamlLine.FindStringSubmatchIndex(text); m != nil {
			line, _ = strconv.Atoi(text[m[2]:m[3]])
			text = text[:m[0]] + text[m[1]:]
		}
		return nil, p.fail(line, "this is no YAML: %s", text)
	}
	p.open = map[*yaml.Node]bool{}
	if len(doc.Content) == 0 {
		return nil, p.fail(0, "the file is empty")
	}
	return p.node(doc.Content[0], 0)
}

func (p *parser) node(n *yaml.Node, depth int) (*Value, error) {
	if err := p.count(n.Line, depth); err != nil {
		return nil, err
	}
	if n.Kind == yaml.AliasNode {
		if p.open[n.Alias] {
			return nil, p.fail(n.Line, "the alias *%s stands inside what it stands for", n.Value)
		}
		return p.node(n.Alias, depth+1)
	}
	if n.Anchor != "" {
		p.open[n] = true
		defer delete(p.open, n)
	}
	v, err := p.plain(n, depth)
	if err != nil {
		return nil, err
	}
	return p.tagged(n, v)
}

func (p *parser) plain(n *yaml.Node, depth int) (*Value, error) {
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!null" && n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) == 0 {
			return &Value{Line: n.Line}, nil
		}
		return &Value{kind: Text, text: n.Value, Line: n.Line}, nil
	case yaml.SequenceNode:
		v := &Value{kind: List, Line: n.Line}
		for _, item := range n.Content {
			x, err := p.node(item, depth+1)
			if err != nil {
				return nil, err
			}
			v.items = append(v.items, x)
		}
		return v, nil
	case yaml.MappingNode:
		return p.mapping(n, depth)
	}
	return nil, p.fail(n.Line, "this YAML cannot be read as a template")
}

func (p *parser) mapping(n *yaml.Node, depth int) (*Value, error) {
	v := &Value{kind: Map, Line: n.Line}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, content := n.Content[i], n.Content[i+1]
		if key.Kind == yaml.AliasNode {
			key = key.Alias
		}
		if key.Kind != yaml.ScalarNode {
			return nil, p.fail(n.Content[i].Line, "a key must be a text")
		}
		x, err := p.node(content, depth+1)
		if err != nil {
			return nil, err
		}
		if key.Tag == "!!merge" {
			p.merge(v, x)
			continue
		}
		if err := p.put(v, Entry{key.Value, x, key.Line}); err != nil {
			return nil, err
		}
	}
	for i := range v.entries {
		v.entries[i].Line = max(v.entries[i].Line, -v.entries[i].Line)
	}
	return v, nil
}

// put adds an entry. The parser of CloudFormation refuses a key that is there twice.
func (p *parser) put(v *Value, e Entry) error {
	for i := range v.entries {
		if old := &v.entries[i]; old.Key == e.Key {
			if old.Line < 0 { // merged: what stands here goes first
				*old = e
				return nil
			}
			return p.fail(e.Line, "%q is there twice; the first one is in line %d", e.Key, old.Line)
		}
	}
	v.entries = append(v.entries, e)
	return nil
}

// merge takes over what "<<" names, but for what is there already.
func (p *parser) merge(v, from *Value) {
	for _, source := range from.Items() {
		for _, e := range source.Entries() {
			if v.Get(e.Key).IsNothing() {
				e.Line = -e.Line
				v.entries = append(v.entries, e)
			}
		}
	}
}

// tagged turns the short form of a function, such as !Ref, into its long form.
func (p *parser) tagged(n *yaml.Node, v *Value) (*Value, error) {
	name, short := strings.CutPrefix(n.Tag, "!")
	if !short || strings.HasPrefix(name, "!") || name == "" {
		return v, nil
	}
	switch name {
	case "Ref", "Condition":
	case "GetAtt":
		name = "Fn::GetAtt"
	default:
		name = "Fn::" + name
	}
	return &Value{kind: Map, Line: n.Line, entries: []Entry{{name, v, n.Line}}}, nil
}

// json reads JSON, whose tabs and escapes no YAML reader takes.
func (p *parser) json(data []byte) (*Value, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	lines := newLines(data)
	v, err := p.token(d, lines, 0)
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		return nil, p.fail(lines.at(syntax.Offset), "this is no JSON: %s", syntax.Error())
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return nil, p.fail(lines.at(int64(len(data))), "the JSON ends too early")
	case err != nil:
		return nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, p.fail(lines.at(d.InputOffset()), "something stands behind the template")
	}
	return v, nil
}

func (p *parser) token(d *json.Decoder, lines lines, depth int) (*Value, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	line := lines.at(d.InputOffset())
	if err := p.count(line, depth); err != nil {
		return nil, err
	}
	switch t := token.(type) {
	case json.Delim:
		if t == '{' {
			return p.object(d, lines, line, depth)
		}
		v := &Value{kind: List, Line: line}
		for d.More() {
			item, err := p.token(d, lines, depth+1)
			if err != nil {
				return nil, err
			}
			v.items = append(v.items, item)
		}
		_, err := d.Token()
		return v, err
	case nil:
		return &Value{Line: line}, nil
	case bool:
		return &Value{kind: Text, text: strconv.FormatBool(t), Line: line}, nil
	case json.Number:
		return &Value{kind: Text, text: t.String(), Line: line}, nil
	case string:
		return &Value{kind: Text, text: t, Line: line}, nil
	}
	return nil, p.fail(line, "this JSON cannot be read as a template")
}

func (p *parser) object(d *json.Decoder, lines lines, line, depth int) (*Value, error) {
	v := &Value{kind: Map, Line: line}
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return nil, err
		}
		key, _ := token.(string)
		at := lines.at(d.InputOffset())
		x, err := p.token(d, lines, depth+1)
		if err != nil {
			return nil, err
		}
		if err := p.put(v, Entry{key, x, at}); err != nil {
			return nil, err
		}
	}
	_, err := d.Token()
	return v, err
}

// lines are the offsets at which lines end.
type lines []int64

func newLines(data []byte) lines {
	var ends lines
	for i, b := range data {
		if b == '\n' {
			ends = append(ends, int64(i))
		}
	}
	return ends
}

// at is the line, from 1, of an offset.
func (l lines) at(offset int64) int {
	low, high := 0, len(l)
	for low < high {
		if middle := (low + high) / 2; l[middle] < offset {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low + 1
}

// ReadDocument reads a file that belongs to a template and is no template, such as
// the definition of an API or of a state machine, as it is written. Trouble is an
// *Error.
func ReadDocument(r io.Reader, name string) (*Value, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, &Error{File: name, Problem: err.Error()}
	}
	v, _, err := parse(data, name)
	return v, err
}
