package facts

import (
	"cmp"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

var (
	timeoutKey            = catalog.Int("timeoutSec")
	integrationTimeoutKey = catalog.Int("integrationTimeoutMs")
)

// Limit is a number of AWS that holds for an arrow.
type Limit struct {
	Most float64
	Unit string       // KB, s or h
	Of   catalog.Text // what has the limit, as a message calls it
	Page catalog.Page // where AWS says so
	// Owner is the end whose property has the value, Property its key; both are
	// empty when the number is fixed.
	Owner    diagram.ID
	Property string

	perUnit float64 // how many of Unit one of Property is
}

// Setting is the value that Property needs for the limit to be a number of Unit;
// only for limits with a Property.
func (l Limit) Setting(most float64) float64 { return most / l.perUnit }

// PayloadLimit is the most KB that one request, event or record of an arrow
// carries: the smallest of all limits on its way. False when none is known.
func (f *Facts) PayloadLimit(e *diagram.Edge) (Limit, bool) {
	return first(f.PayloadLimits(e))
}

// PayloadLimits are all limits of what an arrow carries, the smallest first.
func (f *Facts) PayloadLimits(e *diagram.Edge) []Limit {
	return f.limitsOf(e, f.cat.Limits().Payload)
}

// WaitLimit is how many seconds the source of an arrow waits for an answer.
// False when it does not wait or nobody knows how long.
func (f *Facts) WaitLimit(e *diagram.Edge) (Limit, bool) {
	return first(f.limitsOf(e, f.cat.Limits().Wait))
}

// RetentionLimit is how many hours the source of an arrow keeps what its target
// reads. False when it is not known or has no end.
func (f *Facts) RetentionLimit(e *diagram.Edge) (Limit, bool) {
	return first(f.limitsOf(e, f.cat.Limits().Retention))
}

// RunLimit is after how many seconds a node has answered or given up: the
// timeout of a function, or how long an API waits for what is behind it.
func (f *Facts) RunLimit(n *diagram.Node) (seconds float64, ok bool) {
	if n.Kind == "lambda" {
		s, ok := f.cat.Number(n.Kind, n.Props, timeoutKey)
		return float64(s), ok
	}
	ms, ok := f.cat.Number(n.Kind, n.Props, integrationTimeoutKey)
	return float64(ms) / 1000, ok
}

// limitsOf are the limits of a list that hold for an arrow, the smallest first.
func (f *Facts) limitsOf(e *diagram.Edge, limits []catalog.Limit) []Limit {
	var all []Limit
	for i := range limits {
		if !f.describes(&limits[i], e) {
			continue
		}
		if l, ok := f.limit(&limits[i], e); ok {
			all = append(all, l)
		}
	}
	slices.SortStableFunc(all, func(a, b Limit) int { return cmp.Compare(a.Most, b.Most) })
	return all
}

func first(limits []Limit) (Limit, bool) {
	if len(limits) == 0 {
		return Limit{}, false
	}
	return limits[0], true
}

// describes reports whether a limit is about an arrow and nothing may lift it.
func (f *Facts) describes(l *catalog.Limit, e *diagram.Edge) bool {
	from, to := f.Ends(e)
	if !among(from.Kind, l.From) || !among(to.Kind, l.To) || !among(e.Kind, l.Kinds) {
		return false
	}
	if l.Call == "sync" && f.call(e) != syncCall || l.Call == "async" && f.call(e) != asyncCall {
		return false
	}
	return l.Unless == "" || !f.lifted(from, l.Unless) && !f.lifted(to, l.Unless)
}

// among reports whether a list names a kind; an empty list names all.
func among[K comparable](kind K, list []K) bool { return len(list) == 0 || slices.Contains(list, kind) }

// lifted reports whether a node may have a property that lifts a limit.
func (f *Facts) lifted(n *diagram.Node, key string) bool {
	s, ok := f.cat.Service(n.Kind)
	if !ok || !has(s, key) {
		return false
	}
	v, known := f.cat.Value(n.Kind, n.Props, key).Bool()
	return v || !known
}

// limit is the number itself: fixed, or the value of a property in its unit.
func (f *Facts) limit(l *catalog.Limit, e *diagram.Edge) (Limit, bool) {
	answer := Limit{Most: l.Most, Unit: l.Unit, Of: l.Of, Page: l.Page}
	if l.Property == "" {
		return answer, true
	}
	owner, to := f.Ends(e)
	if len(l.To) > 0 {
		owner = to
	}
	s, _ := f.cat.Service(owner.Kind)
	p, _ := s.Property(l.Property)
	value, known := f.cat.Value(owner.Kind, owner.Props, l.Property).Number()
	if !known {
		return Limit{}, false
	}
	answer.perUnit = inUnit[p.Unit] / inUnit[l.Unit]
	answer.Most = value * answer.perUnit
	answer.Owner, answer.Property = owner.ID, l.Property
	return answer, true
}

// inUnit says how many seconds, or KB, the units of limits have.
var inUnit = map[string]float64{
	"ms": 0.001, "s": 1, "min": 60, "h": 3600, "d": 86400,
	"B": 1.0 / 1024, "KB": 1, "KiB": 1, "MB": 1024,
}
