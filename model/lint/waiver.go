package lint

import "lintel/model/diagram"

// waiver is the one by which a person accepted the findings of the rule on an
// element, while it holds. One without a reason does not count.
func (p *Pass) waiver(subject diagram.ID) *diagram.Waiver {
	e := p.check.engine
	if e.settings.Unwaivable[p.rule.ID] {
		return nil
	}
	var all []diagram.Waiver
	if n, ok := p.Diagram.Node(subject); ok {
		all = n.Waivers
	} else if e, ok := p.Diagram.Edge(subject); ok {
		all = e.Waivers
	}
	for i, w := range all {
		if w.Rule == string(p.rule.ID) && w.Reason != "" && e.holds(w) {
			return &all[i]
		}
	}
	return nil
}

// holds compares days as text, which YYYY-MM-DD is made for.
func (e *Engine) holds(w diagram.Waiver) bool {
	today := e.settings.Today
	return w.Until == "" || today == "" || today <= w.Until
}
