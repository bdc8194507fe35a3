package lint

import "lintel/model/diagram"

// waiver is the one by which a person accepted the findings of a rule on an
// element, while it holds. One without a reason does not count.
func (c *check) waiver(rule RuleID, subject diagram.ID) *diagram.Waiver {
	var all []diagram.Waiver
	if n, ok := c.diagram.Node(subject); ok {
		all = n.Waivers
	} else if e, ok := c.diagram.Edge(subject); ok {
		all = e.Waivers
	}
	if c.engine.settings.Unwaivable[rule] {
		return nil
	}
	for i, w := range all {
		if w.Rule == string(rule) && w.Reason != "" && c.holds(w) {
			return &all[i]
		}
	}
	return nil
}

// holds compares days as text, which YYYY-MM-DD is made for.
func (c *check) holds(w diagram.Waiver) bool {
	today := c.engine.settings.Today
	return w.Until == "" || today == "" || today <= w.Until
}
