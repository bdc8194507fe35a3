package cloudformation

import (
	"slices"
	"strconv"
	"strings"
)

// Kind tells what a Value is.
type Kind uint8

// The kinds of values. The zero value is nothing at all.
const (
	Nothing   Kind = iota // not there, null or AWS::NoValue
	Text                  // a string, a number or a truth value
	List                  // values in a row
	Map                   // values by key
	Reference             // a resource, or one of its attributes
	Joined                // a string of texts, references and unknowns in a row
	Unknown               // something that the template leaves open
)

// Value is a piece of a template after evaluation. Values are immutable and may
// be shared. The nil Value is nothing.
type Value struct {
	kind    Kind
	text    string // of a Text; the resource of a Reference; what an Unknown depends on
	attr    string // of a Reference
	items   []*Value
	entries []Entry
	// Line is where it begins in its file, from 1; 0 for what was made.
	Line int
}

// Entry is a key of a Map and its value.
type Entry struct {
	Key   string
	Value *Value
	Line  int
}

// TextOf makes a text.
func TextOf(s string) *Value { return &Value{kind: Text, text: s} }

// ListOf makes a list.
func ListOf(items ...*Value) *Value { return &Value{kind: List, items: items} }

// MapOf makes a map of keys and values in turn; a value that is nothing is left out.
func MapOf(pairs ...any) *Value {
	v := &Value{kind: Map}
	for i := 0; i+1 < len(pairs); i += 2 {
		key, _ := pairs[i].(string)
		switch x := pairs[i+1].(type) {
		case *Value:
			if !x.IsNothing() {
				v.entries = append(v.entries, Entry{Key: key, Value: x, Line: x.Line})
			}
		case string:
			v.entries = append(v.entries, Entry{Key: key, Value: TextOf(x)})
		}
	}
	return v
}

// ReferenceTo makes a reference to a resource, or to one of its attributes.
func ReferenceTo(resource, attribute string) *Value {
	return &Value{kind: Reference, text: resource, attr: attribute}
}

// UnknownBecause makes a value that depends on something, such as "Stage" for a
// parameter of that name.
func UnknownBecause(of string) *Value { return &Value{kind: Unknown, text: of} }

// JoinOf makes one string of values; what is known becomes one text.
func JoinOf(parts ...*Value) *Value {
	var flat []*Value
	for _, p := range parts {
		switch p.Kind() {
		case Nothing:
		case Joined:
			flat = append(flat, p.items...)
		case List, Map:
			flat = append(flat, UnknownBecause("a list in a text"))
		default:
			flat = append(flat, p)
		}
	}
	var whole []*Value
	for _, p := range flat {
		if last := len(whole) - 1; p.kind == Text && last >= 0 && whole[last].kind == Text {
			whole[last] = &Value{kind: Text, text: whole[last].text + p.text, Line: whole[last].Line}
		} else if p.kind != Text || p.text != "" {
			whole = append(whole, p)
		}
	}
	switch len(whole) {
	case 0:
		return TextOf("")
	case 1:
		return whole[0]
	}
	return &Value{kind: Joined, items: whole, Line: whole[0].Line}
}

// at is the value at another line.
func (v *Value) at(line int) *Value {
	if v == nil || v.Line == line {
		return v
	}
	moved := *v
	moved.Line = line
	return &moved
}

// Kind tells what the value is.
func (v *Value) Kind() Kind {
	if v == nil {
		return Nothing
	}
	return v.kind
}

// IsNothing reports whether there is no value.
func (v *Value) IsNothing() bool { return v.Kind() == Nothing }

// IsUnknown reports whether nothing is known of the value itself.
func (v *Value) IsUnknown() bool { return v.Kind() == Unknown }

// Text is the string, where all of it is known.
func (v *Value) Text() (string, bool) {
	if v.Kind() != Text {
		return "", false
	}
	return v.text, true
}

// Is reports whether the value is a known text, whatever its capitals.
func (v *Value) Is(text string) bool {
	s, ok := v.Text()
	return ok && strings.EqualFold(s, text)
}

// Number is the number, if it is a known one.
func (v *Value) Number() (float64, bool) {
	s, ok := v.Text()
	if !ok {
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	return n, err == nil
}

// Bool is the truth value, if it is a known one; CloudFormation takes "true" for true.
func (v *Value) Bool() (value, known bool) {
	s, ok := v.Text()
	if !ok {
		return false, false
	}
	switch strings.ToLower(s) {
	case "true", "yes", "on":
		return true, true
	case "false", "no", "off":
		return false, true
	}
	return false, false
}

// Reference is the resource and the attribute that the value stands for.
func (v *Value) Reference() (resource, attribute string, ok bool) {
	if v.Kind() != Reference {
		return "", "", false
	}
	return v.text, v.attr, true
}

// Because is what an unknown value depends on.
func (v *Value) Because() string {
	if v.Kind() != Unknown {
		return ""
	}
	return v.text
}

// Items are the values of a list; a single value counts as a list of one, as in
// CloudFormation.
func (v *Value) Items() []*Value {
	switch v.Kind() {
	case Nothing:
		return nil
	case List:
		return v.items
	}
	return []*Value{v}
}

// Parts are the pieces of a joined string, or the value itself.
func (v *Value) Parts() []*Value {
	if v.Kind() == Joined {
		return v.items
	}
	return []*Value{v}
}

// Entries are the keys of a map in the order of the template.
func (v *Value) Entries() []Entry {
	if v.Kind() != Map {
		return nil
	}
	return v.entries
}

// Get is the value at keys of maps within maps; nothing where there is none. What
// an unknown value holds is unknown as well.
func (v *Value) Get(keys ...string) *Value {
	for _, key := range keys {
		if v.IsUnknown() {
			return v
		}
		var found *Value
		for _, e := range v.Entries() {
			if e.Key == key {
				found = e.Value
			}
		}
		v = found
	}
	return v
}

// With is a map in which a key has another value.
func (v *Value) With(key string, value *Value) *Value {
	out := &Value{kind: Map, Line: v.line()}
	placed := false
	for _, e := range v.Entries() {
		if e.Key == key {
			e.Value, placed = value, true
		}
		if !e.Value.IsNothing() {
			out.entries = append(out.entries, e)
		}
	}
	if !placed && !value.IsNothing() {
		out.entries = append(out.entries, Entry{Key: key, Value: value, Line: value.Line})
	}
	return out
}

// LineOr is the line of the value, or another one where it has none.
func (v *Value) LineOr(line int) int {
	if v.line() > 0 {
		return v.Line
	}
	return line
}

func (v *Value) line() int {
	if v == nil {
		return 0
	}
	return v.Line
}

// String is the value as a person would write it: what is not known stands as
// "${Name}".
func (v *Value) String() string {
	switch v.Kind() {
	case Text:
		return v.text
	case Reference:
		if v.attr == "" {
			return "${" + v.text + "}"
		}
		return "${" + v.text + "." + v.attr + "}"
	case Unknown:
		return "${" + v.text + "}"
	case Joined:
		var b strings.Builder
		for _, p := range v.items {
			b.WriteString(p.String())
		}
		return b.String()
	case List:
		texts := make([]string, len(v.items))
		for i, item := range v.items {
			texts[i] = item.String()
		}
		return strings.Join(texts, ", ")
	case Map:
		texts := make([]string, len(v.entries))
		for i, e := range v.entries {
			texts[i] = e.Key + ": " + e.Value.String()
		}
		return "{" + strings.Join(texts, ", ") + "}"
	}
	return ""
}

// References lists the resources that the value mentions at any depth, each once.
func (v *Value) References() []string {
	var found []string
	v.walk(func(at *Value) {
		if at.kind == Reference && !slices.Contains(found, at.text) {
			found = append(found, at.text)
		}
	})
	return found
}

// Unknowns lists what the value depends on at any depth, each once.
func (v *Value) Unknowns() []string {
	var found []string
	v.walk(func(at *Value) {
		if at.kind == Unknown && !slices.Contains(found, at.text) {
			found = append(found, at.text)
		}
	})
	return found
}

func (v *Value) walk(visit func(*Value)) {
	if v == nil {
		return
	}
	visit(v)
	for _, item := range v.items {
		item.walk(visit)
	}
	for _, e := range v.entries {
		e.Value.walk(visit)
	}
}

// Replace is the value with every reference and unknown in it replaced.
func (v *Value) Replace(by func(*Value) *Value) *Value {
	switch v.Kind() {
	case Reference, Unknown:
		return by(v)
	case Joined:
		parts := make([]*Value, len(v.items))
		for i, p := range v.items {
			parts[i] = p.Replace(by)
		}
		return JoinOf(parts...).at(v.Line)
	case List:
		items := make([]*Value, len(v.items))
		for i, item := range v.items {
			items[i] = item.Replace(by)
		}
		return &Value{kind: List, items: items, Line: v.Line}
	case Map:
		out := &Value{kind: Map, Line: v.Line, entries: make([]Entry, len(v.entries))}
		for i, e := range v.entries {
			out.entries[i] = Entry{e.Key, e.Value.Replace(by), e.Line}
		}
		return out
	}
	return v
}
