package cloudformation

import "strings"

// name evaluates what a Ref may name: the identifier of a loop, a pseudo
// parameter, a parameter, or else a resource.
func (e *evaluator) name(name string, line int) *Value {
	if v, ok := e.loops[name]; ok {
		return v
	}
	if v, ok := e.pseudo(name); ok {
		return v
	}
	if v, ok := e.parameter(name); ok {
		return v
	}
	if resource, attribute, dotted := strings.Cut(name, "."); dotted && !e.declared[resource].IsNothing() {
		return ReferenceTo(e.prefix+resource, attribute).at(line) // SAM takes a Ref of what it makes, such as Function.Alias
	}
	return ReferenceTo(e.prefix+name, "").at(line)
}

// pseudo is the value of a parameter that AWS sets.
func (e *evaluator) pseudo(name string) (*Value, bool) {
	switch name {
	case "AWS::NoValue":
		return nil, true
	case "AWS::Region":
		if e.options.Region != "" {
			return TextOf(e.options.Region), true
		}
	case "AWS::Partition":
		switch {
		case strings.HasPrefix(e.options.Region, "cn-"):
			return TextOf("aws-cn"), true
		case strings.HasPrefix(e.options.Region, "us-gov-"):
			return TextOf("aws-us-gov"), true
		}
		return TextOf("aws"), true
	case "AWS::URLSuffix":
		if strings.HasPrefix(e.options.Region, "cn-") {
			return TextOf("amazonaws.com.cn"), true
		}
		return TextOf("amazonaws.com"), true
	}
	if strings.HasPrefix(name, "AWS::") {
		return UnknownBecause(name), true
	}
	return nil, false
}

// parameter is the value of a parameter: what is given, else its default, else
// unknown.
func (e *evaluator) parameter(name string) (*Value, bool) {
	if v, ok := e.parameters[name]; ok {
		return v, true
	}
	declared := e.root.Get("Parameters", name)
	if declared.Kind() != Map {
		return nil, false
	}
	v := e.set(name, declared)
	e.parameters[name] = v
	return v, true
}

func (e *evaluator) set(name string, declared *Value) *Value {
	kind, _ := declared.Get("Type").Text()
	v, given := e.given[name]
	if !given {
		v = declared.Get("Default")
		// The default is then the name of a parameter in the store, not the value.
		if strings.HasPrefix(kind, "AWS::SSM::Parameter::Value") || v.IsNothing() {
			return UnknownBecause(name)
		}
	}
	if strings.HasPrefix(kind, "List<") || kind == "CommaDelimitedList" {
		return listed(v)
	}
	if v.Kind() == List {
		return ListOf(v.items...)
	}
	return v
}

// listed is the list that a text with commas stands for.
func listed(v *Value) *Value {
	text, ok := v.Text()
	if !ok {
		return v
	}
	list := &Value{kind: List, Line: v.Line}
	for item := range strings.SplitSeq(text, ",") {
		if item = strings.TrimSpace(item); item != "" {
			list.items = append(list.items, TextOf(item))
		}
	}
	return list
}
