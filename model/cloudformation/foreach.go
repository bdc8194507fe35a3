package cloudformation

import (
	"maps"
	"strings"
)

// loopMark begins the key of a loop, "Fn::ForEach::Name".
const loopMark = "Fn::ForEach::"

// unrolled are the entries of a map in which every Fn::ForEach is what it makes.
func (e *evaluator) unrolled(v *Value, loops map[string]*Value) []declaration {
	var list []declaration
	for _, entry := range v.Entries() {
		if !strings.HasPrefix(entry.Key, loopMark) {
			list = append(list, declaration{e.named(entry.Key, loops), entry.Line, entry.Value, loops})
			continue
		}
		list = append(list, e.loop(entry, loops)...)
	}
	return list
}

// loop makes what one Fn::ForEach says: its identifier, what it runs over, and
// the entries with ${Identifier} in their keys and values.
func (e *evaluator) loop(entry Entry, loops map[string]*Value) []declaration {
	parts := entry.Value.Items()
	identifier, ok := "", false
	if len(parts) == 3 {
		identifier, ok = parts[0].Text()
	}
	if !ok {
		e.note(entry.Line, "%s needs an identifier, a list and what to repeat; it is left out",
			"%s: 식별자, 목록, 반복할 내용이 필요해서 제외했습니다", entry.Key)
		return nil
	}
	outer := e.loops
	e.loops = loops
	over := e.value(parts[1])
	e.loops = outer
	if over.IsUnknown() {
		e.note(entry.Line, "%s repeats once, because its list depends on %s",
			"%s: 목록이 %s에 따라 달라져서 한 번만 반복했습니다", entry.Key, over.Because())
		over = ListOf(over)
	}
	var list []declaration
	for _, item := range over.Items() {
		inner := maps.Clone(loops)
		if inner == nil {
			inner = map[string]*Value{}
		}
		inner[identifier] = item
		body := e.unrolled(parts[2], inner)
		if e.made += len(body); e.made > maxValues/10 {
			e.fail(entry.Line, "loops repeat more than %d times", maxValues/10)
			return nil
		}
		list = append(list, body...)
	}
	return list
}

// named puts the identifiers of loops into a key: ${Name}, or &{Name} for its
// letters and digits only.
func (e *evaluator) named(key string, loops map[string]*Value) string {
	for name, value := range loops {
		text, ok := value.Text()
		if !ok {
			text = "Each"
		}
		key = strings.ReplaceAll(key, "${"+name+"}", text)
		key = strings.ReplaceAll(key, "&{"+name+"}", letters(text))
	}
	return key
}

// letters are the letters and digits of a text.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, text)
}
