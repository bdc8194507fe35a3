package codec

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// scanner walks through JSON text and knows where it is. Everything it reads is
// valid JSON with unique keys, or an error that names the place.
type scanner struct {
	file  string
	data  []byte
	at    int
	depth int

	// counted and line remember how far lines are counted already.
	counted, line int
}

// object reads an object and calls field, which must read the value, for each key.
func (s *scanner) object(what string, field func(key string) error) error {
	if err := s.enter('{', what); err != nil {
		return err
	}
	seen := map[string]bool{}
	for {
		more, err := s.more('}', len(seen) == 0)
		if err != nil || !more {
			return err
		}
		at := s.at
		key, err := s.text("a field name in quotes")
		if err != nil {
			return err
		}
		if seen[key] {
			return s.failFound(at, "every field once", strconv.Quote(key)+" a second time", "delete one of the two")
		}
		seen[key] = true
		if err := s.punctuation(':', "after the field name"); err != nil {
			return err
		}
		if err := field(key); err != nil {
			return err
		}
	}
}

// list reads a list and calls item, which must read it, for each.
func (s *scanner) list(what string, item func() error) error {
	if err := s.enter('[', what); err != nil {
		return err
	}
	for first := true; ; first = false {
		more, err := s.more(']', first)
		if err != nil || !more {
			return err
		}
		if err := item(); err != nil {
			return err
		}
	}
}

func (s *scanner) enter(open byte, what string) error {
	if s.peek() != open {
		return s.fail(s.at, what, "start it with "+string(open))
	}
	if s.depth++; s.depth > maxDepth {
		return s.failFound(s.at, fmt.Sprintf("at most %d levels of brackets", maxDepth), "more", "flatten the value")
	}
	s.at++
	return nil
}

// more moves to the next entry of an object or list, or past its end.
func (s *scanner) more(end byte, first bool) (bool, error) {
	if s.peek() == end {
		s.at++
		s.depth--
		return false, nil
	}
	if first {
		return true, nil
	}
	if err := s.punctuation(',', fmt.Sprintf("or %q", end)); err != nil {
		return false, err
	}
	if s.peek() == end {
		return false, s.fail(s.at, "another entry after the comma", "delete the comma")
	}
	return true, nil
}

func (s *scanner) punctuation(c byte, where string) error {
	if s.peek() != c {
		return s.fail(s.at, fmt.Sprintf("%q %s", c, where), fmt.Sprintf("add the %q", c))
	}
	s.at++
	s.peek()
	return nil
}

// peek skips white space and is the next byte, 0 at the end.
func (s *scanner) peek() byte {
	for ; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; c {
		case ' ', '\t', '\r', '\n':
		default:
			return c
		}
	}
	return 0
}

// text reads a string.
func (s *scanner) text(what string) (string, error) {
	if s.peek() != '"' {
		return "", s.fail(s.at, what, "write it in double quotes")
	}
	start, escaped := s.at, false
	for s.at++; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; {
		case c == '"':
			s.at++
			return s.unquote(start, escaped)
		case c == '\\':
			escaped = true
			s.at++
		case c < ' ':
			return "", s.failFound(s.at, "a closing quote", control(c), "close the string, or write the character as an escape")
		}
	}
	return "", s.fail(len(s.data), "a closing quote", "")
}

func control(c byte) string {
	if c == '\n' || c == '\r' {
		return "the end of the line"
	}
	return fmt.Sprintf("the control character U+%04X", c)
}

func (s *scanner) unquote(start int, escaped bool) (string, error) {
	token := s.data[start:s.at]
	if !escaped {
		return string(token[1 : len(token)-1]), nil
	}
	var text string
	if err := json.Unmarshal(token, &text); err != nil {
		return "", s.failFound(start, "a string", "a backslash that starts no escape", `write \\ for a backslash`)
	}
	return text, nil
}

// label reads a string that a person sees on the drawing.
func (s *scanner) label(what string) (string, error) {
	at := s.at
	text, err := s.text(what)
	if err == nil && utf8.RuneCountInString(text) > maxLabel {
		err = s.failFound(at, fmt.Sprintf("at most %d characters", maxLabel), strconv.Itoa(utf8.RuneCountInString(text)), "shorten the text")
	}
	return text, err
}

// number reads a number as it stands.
func (s *scanner) number(what string) (json.Number, error) {
	if c := s.peek(); c != '-' && (c < '0' || c > '9') {
		return "", s.fail(s.at, what, "write a number without quotes")
	}
	start := s.at
	s.at += len(word(s.data[s.at:]))
	token := s.data[start:s.at]
	if !json.Valid(token) {
		return "", s.fail(start, what, "write it like 16 or -0.5")
	}
	return json.Number(token), nil
}

// truth reads true or false.
func (s *scanner) truth() (bool, error) {
	s.peek()
	start := s.at
	token := string(word(s.data[s.at:]))
	if token != "true" && token != "false" {
		return false, s.fail(start, "true or false", "write one of the two without quotes")
	}
	s.at += len(token)
	return token == "true", nil
}

// items reads a list of the parts of an element.
func (s *scanner) items(what string, item func() error) error {
	n, at := 0, s.at
	return s.list(what, func() error {
		if n++; n > maxItems {
			return s.failFound(at, fmt.Sprintf("at most %d entries in a list", maxItems), "more", "shorten the list")
		}
		return item()
	})
}

// value reads what a property or an unknown field holds.
func (s *scanner) value(number int) (json.RawMessage, error) {
	s.peek()
	at := s.at
	if number > maxProps {
		return nil, s.failFound(at, fmt.Sprintf("at most %d properties", maxProps), "more", "delete some of them")
	}
	raw, err := s.raw()
	if err == nil && len(raw) > maxValue {
		err = s.failFound(at, fmt.Sprintf("a value of at most %d KiB", maxValue>>10), fmt.Sprintf("one of %d KiB", len(raw)>>10), "shorten it")
	}
	return raw, err
}

// raw reads any value and is its text without white space.
func (s *scanner) raw() (json.RawMessage, error) {
	s.peek()
	start := s.at
	if err := s.skip(); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Compact(&b, s.data[start:s.at]); err != nil {
		return nil, s.fail(start, "a JSON value", "correct it")
	}
	return b.Bytes(), nil
}

func (s *scanner) skip() error {
	switch c := s.peek(); {
	case c == '{':
		return s.object("an object", func(string) error { return s.skip() })
	case c == '[':
		return s.list("a list", s.skip)
	case c == '"':
		_, err := s.text("a string")
		return err
	case c == '-' || c >= '0' && c <= '9':
		_, err := s.number("a number")
		return err
	}
	switch token := string(word(s.data[s.at:])); token {
	case "true", "false", "null":
		s.at += len(token)
		return nil
	}
	return s.fail(s.at, "a value", "write a string, number, true, false, null, list or object")
}

// word is the run of letters, digits and signs that data begins with.
func word(data []byte) []byte {
	for i, c := range data {
		switch {
		case c >= '0' && c <= '9', c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '-', c == '+', c == '.', c == '_':
		default:
			return data[:i]
		}
	}
	return data
}

// fail reports that something else stands at an offset than expected.
func (s *scanner) fail(at int, expected, advice string) error {
	return s.failFound(at, expected, s.describe(at), advice)
}

func (s *scanner) failFound(at int, expected, found, advice string) error {
	line, column := s.position(at)
	if at >= len(s.data) {
		advice = "the file is cut off here: take it from a copy, or close what is open"
	}
	return &SyntaxError{File: s.file, Line: line, Column: column, Expected: expected, Found: found, Advice: advice}
}

func (s *scanner) describe(at int) string {
	if at >= len(s.data) {
		return "the end of the file"
	}
	rest := s.data[at:]
	switch rest[0] {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case '"':
		return strconv.Quote(excerpt(rest[1:]))
	}
	if token := word(rest); len(token) > 0 {
		return excerpt(token)
	}
	r, _ := utf8.DecodeRune(rest)
	return strconv.QuoteRune(r)
}

// excerpt is the beginning of a token, up to its end, its line's, or 40 characters.
func excerpt(data []byte) string {
	if end := bytes.IndexAny(data, "\"\n"); end >= 0 {
		data = data[:end]
	}
	if text := []rune(string(data[:min(len(data), 200)])); len(text) > 40 {
		return string(text[:40]) + "..."
	}
	return string(data)
}

// position is the line and column of an offset, both from 1.
func (s *scanner) position(at int) (line, column int) {
	start := bytes.LastIndexByte(s.data[:at], '\n') + 1
	return s.lineOf(at), utf8.RuneCount(s.data[start:at]) + 1
}

// lineOf counts on from the last call, because most calls go forward.
func (s *scanner) lineOf(at int) int {
	if at < s.counted {
		s.counted, s.line = 0, 0
	}
	s.line += bytes.Count(s.data[s.counted:at], []byte{'\n'})
	s.counted = at
	return s.line + 1
}
