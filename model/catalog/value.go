package catalog

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Value is the value of a property: a string, a number, a bool, a list of
// strings, or JSON that this version does not understand and keeps as it is.
// The zero Value is unset. Values are immutable.
type Value struct {
	kind   valueKind
	text   string // string, or compact JSON
	number float64
	flag   bool
	list   []string
}

type valueKind uint8

const (
	unset valueKind = iota
	stringValue
	numberValue
	boolValue
	listValue
	rawValue
)

// StringOf makes a string Value.
func StringOf(s string) Value { return Value{kind: stringValue, text: s} }

// NumberOf makes a numeric Value; what is no finite number stays unset.
func NumberOf(n float64) Value {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return Value{}
	}
	return Value{kind: numberValue, number: n}
}

// BoolOf makes a bool Value.
func BoolOf(b bool) Value { return Value{kind: boolValue, flag: b} }

// ListOf makes a list Value.
func ListOf(items ...string) Value { return Value{kind: listValue, list: slices.Clone(items)} }

// OpenOf makes the Value of something that is set, but to what nobody knows yet:
// it depends on a parameter, say, whose name is on. It is none of the other types,
// so that every question about it has no answer.
func OpenOf(on string) Value {
	text, err := marshalPlain(map[string]string{"open": on})
	if err != nil {
		return Value{}
	}
	return Value{kind: rawValue, text: string(text)}
}

// Open is what the value depends on, if OpenOf made it.
func (v Value) Open() (on string, ok bool) {
	if v.kind != rawValue || !strings.HasPrefix(v.text, `{"open":`) {
		return "", false
	}
	var open struct{ Open string }
	err := json.Unmarshal([]byte(v.text), &open)
	return open.Open, err == nil && open.Open != ""
}

// IsSet reports whether there is a value at all.
func (v Value) IsSet() bool { return v.kind != unset }

// Text is the string, if v is one.
func (v Value) Text() (string, bool) { return v.text, v.kind == stringValue }

// Number is the number, if v is one.
func (v Value) Number() (float64, bool) { return v.number, v.kind == numberValue }

// Bool is the truth value, if v is one.
func (v Value) Bool() (bool, bool) { return v.flag, v.kind == boolValue }

// List is a copy of the list, if v is one.
func (v Value) List() ([]string, bool) { return slices.Clone(v.list), v.kind == listValue }

// Equal reports whether both are the same value of the same type.
func (v Value) Equal(w Value) bool {
	return v.kind == w.kind && v.text == w.text && v.number == w.number && v.flag == w.flag && slices.Equal(v.list, w.list)
}

// String is the value as a person would write it.
func (v Value) String() string {
	switch v.kind {
	case stringValue:
		return v.text
	case rawValue:
		if on, ok := v.Open(); ok {
			return "${" + on + "}"
		}
		return v.text
	case numberValue:
		return strconv.FormatFloat(v.number, 'f', -1, 64)
	case boolValue:
		return strconv.FormatBool(v.flag)
	case listValue:
		return strings.Join(v.list, ", ")
	}
	return ""
}

// MarshalJSON writes the value in its natural JSON form.
func (v Value) MarshalJSON() ([]byte, error) {
	switch v.kind {
	case stringValue:
		return marshalPlain(v.text)
	case numberValue:
		return []byte(v.String()), nil
	case boolValue:
		return []byte(v.String()), nil
	case listValue:
		if v.list == nil {
			return []byte("[]"), nil
		}
		return marshalPlain(v.list)
	case rawValue:
		return []byte(v.text), nil
	}
	return []byte("null"), nil
}

// marshalPlain leaves <, > and & readable: the text goes into a file, not a web page.
func marshalPlain(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// UnmarshalJSON reads any JSON value; objects, mixed lists and numbers that a
// float64 cannot hold exactly are kept as they are.
func (v *Value) UnmarshalJSON(data []byte) error {
	var natural any
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	if err := decoder.Decode(&natural); err != nil {
		return err
	}
	switch x := natural.(type) {
	case string:
		*v = StringOf(x)
	case bool:
		*v = BoolOf(x)
	case json.Number:
		n, ok := exactly(x.String())
		if !ok {
			return v.keep(data)
		}
		*v = NumberOf(n)
	case []any:
		items := make([]string, len(x))
		for i, item := range x {
			s, ok := item.(string)
			if !ok {
				return v.keep(data)
			}
			items[i] = s
		}
		*v = Value{kind: listValue, list: items}
	default:
		return v.keep(data)
	}
	return nil
}

// exactly is the float64 that a number in JSON means, where one means the same:
// 512.0 is 512, but a float64 has no 1e999 and no 9007199254740993.
func exactly(text string) (float64, bool) {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, false
	}
	if strconv.FormatFloat(n, 'f', -1, 64) == text {
		return n, true
	}
	mantissa, _, _ := strings.Cut(strings.ToLower(text), "e")
	size := math.Abs(n)
	return n, len(mantissa) <= 15 && size < 1e15 && size > 1e-6
}

func (v *Value) keep(data []byte) error {
	var b bytes.Buffer
	if err := json.Compact(&b, data); err != nil {
		return err
	}
	*v = Value{kind: rawValue, text: b.String()}
	return nil
}

// ValueOf turns what a YAML reader gives into a Value.
func ValueOf(x any) (Value, error) {
	switch x := x.(type) {
	case nil:
		return Value{}, nil
	case string:
		return StringOf(x), nil
	case bool:
		return BoolOf(x), nil
	case int:
		return NumberOf(float64(x)), nil
	case int64:
		return NumberOf(float64(x)), nil
	case uint64:
		return NumberOf(float64(x)), nil
	case float64:
		return NumberOf(x), nil
	case []any:
		items := make([]string, len(x))
		for i, item := range x {
			items[i] = fmt.Sprint(item)
		}
		return ListOf(items...), nil
	}
	return Value{}, fmt.Errorf("%v is not a string, number, bool or list", x)
}
