package cloudformation

// truth is whether a condition holds.
type truth uint8

const (
	unclear truth = iota
	no
	yes
)

func truthOf(b bool) truth {
	if b {
		return yes
	}
	return no
}

// condition evaluates a condition of the template by name, once.
func (e *evaluator) condition(name string, line int) truth {
	if t, ok := e.conditions[name]; ok {
		return t
	}
	if e.asking[name] {
		e.fail(line, "the condition %s depends on itself", name)
		return unclear
	}
	written := e.root.Get("Conditions", name)
	if written.IsNothing() {
		if written = e.loopedCondition(name); written.IsNothing() {
			e.note(line, "there is no condition %s", "조건 %s: 템플릿에 없습니다", name)
			return unclear
		}
	}
	e.asking[name] = true
	t := e.holds(written)
	delete(e.asking, name)
	e.conditions[name] = t
	return t
}

// loopedCondition is a condition that a loop makes.
func (e *evaluator) loopedCondition(name string) *Value {
	for _, d := range e.unrolled(e.root.Get("Conditions"), nil) {
		if d.id == name && d.loops != nil {
			outer := e.loops
			e.loops = d.loops
			t := e.holds(d.body)
			e.loops = outer
			switch t {
			case yes:
				return TextOf("true")
			case no:
				return TextOf("false")
			}
			return UnknownBecause(name)
		}
	}
	return nil
}

// holds evaluates what stands for a condition.
func (e *evaluator) holds(v *Value) truth {
	if b, known := v.Bool(); known {
		return truthOf(b)
	}
	if len(v.Entries()) != 1 {
		return unclear
	}
	entry := v.Entries()[0]
	operands := entry.Value.Items()
	switch entry.Key {
	case "Condition":
		if name, ok := entry.Value.Text(); ok {
			return e.condition(name, entry.Line)
		}
	case "Fn::Not":
		if len(operands) == 1 {
			switch e.holds(operands[0]) {
			case yes:
				return no
			case no:
				return yes
			}
		}
	case "Fn::And":
		answer := yes
		for _, o := range operands {
			switch e.holds(o) {
			case no:
				return no
			case unclear:
				answer = unclear
			}
		}
		return answer
	case "Fn::Or":
		answer := no
		for _, o := range operands {
			switch e.holds(o) {
			case yes:
				return yes
			case unclear:
				answer = unclear
			}
		}
		return answer
	case "Fn::Equals":
		if len(operands) == 2 {
			return e.equal(e.value(operands[0]), e.value(operands[1]))
		}
	}
	return unclear
}

func (e *evaluator) equal(a, b *Value) truth {
	x, okX := a.Text()
	y, okY := b.Text()
	switch {
	case okX && okY:
		return truthOf(x == y)
	case a.IsNothing() || b.IsNothing():
		return truthOf(a.String() == b.String())
	case a.String() == b.String() && a.Kind() == b.Kind():
		return yes
	}
	return unclear
}
