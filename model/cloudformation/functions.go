package cloudformation

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// functions are the intrinsic functions by the key that calls them.
var functions map[string]func(e *evaluator, argument *Value, line int) *Value

func init() {
	functions = map[string]func(*evaluator, *Value, int) *Value{
		"Ref":              (*evaluator).ref,
		"Fn::GetAtt":       (*evaluator).getAtt,
		"Fn::Sub":          (*evaluator).sub,
		"Fn::Join":         (*evaluator).join,
		"Fn::Select":       (*evaluator).selected,
		"Fn::Split":        (*evaluator).split,
		"Fn::FindInMap":    (*evaluator).findInMap,
		"Fn::If":           (*evaluator).either,
		"Fn::ImportValue":  (*evaluator).imported,
		"Fn::GetAZs":       (*evaluator).zones,
		"Fn::Cidr":         (*evaluator).cidr,
		"Fn::Base64":       (*evaluator).base64,
		"Fn::Transform":    (*evaluator).transform,
		"Fn::Length":       (*evaluator).length,
		"Fn::ToJsonString": (*evaluator).jsonString,
		// Conditions may stand as values too.
		"Fn::Equals": conditional("Fn::Equals"),
		"Fn::Not":    conditional("Fn::Not"),
		"Fn::And":    conditional("Fn::And"),
		"Fn::Or":     conditional("Fn::Or"),
	}
}

func conditional(key string) func(*evaluator, *Value, int) *Value {
	return func(e *evaluator, argument *Value, line int) *Value {
		switch e.holds(&Value{kind: Map, entries: []Entry{{key, argument, line}}}) {
		case yes:
			return TextOf("true")
		case no:
			return TextOf("false")
		}
		return UnknownBecause("a condition")
	}
}

// wrong notes a function that is not written as CloudFormation takes it.
func (e *evaluator) wrong(function string, line int) *Value {
	e.note(line, "%s is not written as CloudFormation takes it", "%s: CloudFormation 문법에 맞지 않습니다", function)
	return UnknownBecause(function)
}

func (e *evaluator) ref(argument *Value, line int) *Value {
	name, ok := e.value(argument).Text()
	if !ok {
		return e.wrong("Ref", line)
	}
	return e.name(name, line)
}

func (e *evaluator) getAtt(argument *Value, line int) *Value {
	resource, attribute := "", ""
	if text, ok := argument.Text(); ok {
		resource, attribute, _ = strings.Cut(text, ".")
	} else if parts := argument.Items(); len(parts) >= 2 {
		resource, _ = e.value(parts[0]).Text()
		var names []string
		for _, p := range parts[1:] {
			names = append(names, e.value(p).String())
		}
		attribute = strings.Join(names, ".")
	}
	if resource == "" {
		return e.wrong("Fn::GetAtt", line)
	}
	return e.attribute(resource, attribute, line)
}

// attribute is an attribute of a resource; that of a nested stack which is read is
// what its output says.
func (e *evaluator) attribute(resource, attribute string, line int) *Value {
	if output, ok := strings.CutPrefix(attribute, "Outputs."); ok {
		if nested := e.stack(resource); nested != nil {
			for _, o := range nested.Outputs {
				if o.Key == output {
					return o.Value
				}
			}
		}
	}
	return ReferenceTo(e.prefix+resource, attribute).at(line)
}

var placeholder = regexp.MustCompile(`\$\{(!?)([^}]*)\}`)

func (e *evaluator) sub(argument *Value, line int) *Value {
	template, own := argument, (*Value)(nil)
	if parts := argument.Items(); argument.Kind() == List && len(parts) == 2 {
		template, own = parts[0], parts[1]
	}
	text, ok := template.Text()
	if !ok {
		if text, ok = e.value(template).Text(); !ok {
			return e.wrong("Fn::Sub", line)
		}
	}
	own = e.plainMap(own) // once, however often its names stand in the text
	var parts []*Value
	at := 0
	for _, m := range placeholder.FindAllStringSubmatchIndex(text, -1) {
		parts = append(parts, TextOf(text[at:m[0]]))
		at = m[1]
		name := strings.TrimSpace(text[m[4]:m[5]])
		if m[3] > m[2] { // ${!Literal}
			parts = append(parts, TextOf("${"+name+"}"))
			continue
		}
		parts = append(parts, e.substitute(name, own, line))
	}
	return e.bounded(JoinOf(append(parts, TextOf(text[at:]))...), line)
}

func (e *evaluator) substitute(name string, own *Value, line int) *Value {
	if v := own.Get(name); !v.IsNothing() {
		return v
	}
	if _, ok := e.loops[name]; !ok && !strings.HasPrefix(name, "AWS::") {
		if resource, attribute, dotted := strings.Cut(name, "."); dotted {
			return e.attribute(resource, attribute, line)
		}
	}
	return e.name(name, line)
}

// bounded refuses a text that has grown beyond all measure.
func (e *evaluator) bounded(v *Value, line int) *Value {
	size := 0
	for _, p := range v.Parts() {
		if p != nil {
			size += len(p.text)
		}
	}
	if e.made += size/64 + 1; size > maxText || e.made > maxValues {
		e.fail(line, "the functions of the template make more than any stack can hold")
		return nil
	}
	return v
}

func (e *evaluator) join(argument *Value, line int) *Value {
	parts := argument.Items()
	if argument.Kind() != List || len(parts) != 2 {
		return e.wrong("Fn::Join", line)
	}
	between, list := e.value(parts[0]), e.value(parts[1])
	if list.IsUnknown() {
		return list
	}
	var all []*Value
	for i, item := range list.Items() {
		if i > 0 {
			all = append(all, between)
		}
		all = append(all, item)
	}
	return e.bounded(JoinOf(all...), line)
}

func (e *evaluator) selected(argument *Value, line int) *Value {
	parts := argument.Items()
	if argument.Kind() != List || len(parts) != 2 {
		return e.wrong("Fn::Select", line)
	}
	list := e.value(parts[1])
	index, known := e.value(parts[0]).Number()
	switch {
	case list.Kind() != List:
		return UnknownBecause(describe(list) + "[" + e.value(parts[0]).String() + "]")
	case !known:
		return UnknownBecause(describe(e.value(parts[0])))
	case index < 0 || int(index) >= len(list.items):
		e.note(line, "Fn::Select takes number %v of a list of %d", "Fn::Select: 번호 %v가 항목 %d개인 목록의 범위를 벗어납니다", index, len(list.items))
		return UnknownBecause("Fn::Select")
	}
	return list.items[int(index)]
}

// describe is what an unknown value depends on, in a word.
func describe(v *Value) string {
	if because := v.Because(); because != "" {
		return because
	}
	return strings.Trim(v.String(), "${}")
}

func (e *evaluator) split(argument *Value, line int) *Value {
	parts := argument.Items()
	if argument.Kind() != List || len(parts) != 2 {
		return e.wrong("Fn::Split", line)
	}
	by, ok := e.value(parts[0]).Text()
	whole := e.value(parts[1])
	if !ok || by == "" {
		return e.wrong("Fn::Split", line)
	}
	if whole.Kind() != Text && whole.Kind() != Joined {
		return UnknownBecause(describe(whole))
	}
	list := &Value{kind: List, Line: line}
	var current []*Value
	for _, p := range whole.Parts() {
		text, known := p.Text()
		if !known {
			current = append(current, p)
			continue
		}
		pieces := strings.Split(text, by)
		for i, piece := range pieces {
			current = append(current, TextOf(piece))
			if i < len(pieces)-1 {
				list.items = append(list.items, JoinOf(current...))
				current = nil
			}
		}
	}
	list.items = append(list.items, JoinOf(current...))
	return list
}

func (e *evaluator) findInMap(argument *Value, line int) *Value {
	parts := argument.Items()
	if argument.Kind() != List || len(parts) < 3 {
		return e.wrong("Fn::FindInMap", line)
	}
	var keys []string
	for _, p := range parts[:3] {
		v := e.value(p)
		key, ok := v.Text()
		if !ok {
			return UnknownBecause(describe(v))
		}
		keys = append(keys, key)
	}
	if found := e.root.Get("Mappings").Get(keys...); !found.IsNothing() {
		return e.value(found)
	}
	if len(parts) > 3 {
		if other := parts[3].Get("DefaultValue"); !other.IsNothing() {
			return e.value(other)
		}
	}
	e.note(line, "the mapping %s has no %s, %s", "매핑 %s에 %s, %s 항목이 없습니다", keys[0], keys[1], keys[2])
	return UnknownBecause("Mappings." + strings.Join(keys, "."))
}

func (e *evaluator) either(argument *Value, line int) *Value {
	parts := argument.Items()
	if argument.Kind() != List || len(parts) != 3 {
		return e.wrong("Fn::If", line)
	}
	name, ok := parts[0].Text()
	if !ok {
		return e.wrong("Fn::If", line)
	}
	switch e.condition(name, line) {
	case yes:
		return e.value(parts[1])
	case no:
		return e.value(parts[2])
	}
	return UnknownBecause(name)
}

func (e *evaluator) imported(argument *Value, _ int) *Value {
	return UnknownBecause(strings.Trim(e.value(argument).String(), "${}"))
}

// zones are names for the Availability Zones of a Region. Their number is not
// known, but every template takes them one by one.
func (e *evaluator) zones(argument *Value, line int) *Value {
	region := e.value(argument)
	if text, ok := region.Text(); region.IsNothing() || ok && text == "" {
		region, _ = e.pseudo("AWS::Region")
	}
	list := &Value{kind: List, Line: line}
	for _, letter := range "abcdef" {
		list.items = append(list.items, JoinOf(region, TextOf(string(letter))))
	}
	return list
}

func (e *evaluator) base64(argument *Value, _ int) *Value { return e.value(argument) }

// transform is a macro that is called for one value. What it makes is not known.
func (e *evaluator) transform(argument *Value, line int) *Value {
	name, _ := argument.Get("Name").Text()
	if location := e.value(argument.Get("Parameters", "Location")); name == "AWS::Include" {
		return UnknownBecause(describe(location)).at(line)
	}
	return UnknownBecause("the macro " + name)
}

func (e *evaluator) length(argument *Value, _ int) *Value {
	v := e.value(argument)
	if v.Kind() != List {
		return UnknownBecause(describe(v))
	}
	return TextOf(strconv.Itoa(len(v.items)))
}

func (e *evaluator) jsonString(argument *Value, _ int) *Value {
	v := e.value(argument)
	if len(v.References()) > 0 || len(v.Unknowns()) > 0 {
		return v // readers of JSON in a text take the value as well
	}
	data, err := json.Marshal(plain(v))
	if err != nil {
		return UnknownBecause(fmt.Sprint(err))
	}
	return TextOf(string(data))
}

// plain is a known value as encoding/json takes it.
func plain(v *Value) any {
	switch v.Kind() {
	case List:
		list := make([]any, len(v.items))
		for i, item := range v.items {
			list[i] = plain(item)
		}
		return list
	case Map:
		m := map[string]any{}
		for _, e := range v.entries {
			m[e.Key] = plain(e.Value)
		}
		return m
	}
	return v.String()
}
