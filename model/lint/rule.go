package lint

import (
	"fmt"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
)

// Rule is one judgement about AWS. Its severity, texts and sources are its Doc.
// A Check keeps nothing between calls: one Rule serves several goroutines.
type Rule struct {
	ID RuleID
	// Check looks at the diagram through the pass and reports what it finds.
	Check Check
	// Cause is what goes wrong. Of several findings with one cause about one
	// element only those of the rule that comes first are kept.
	Cause Cause
	// Concern is the group of rules that it belongs to.
	Concern Concern
	// Last marks a rule about what the others found; it runs after them, and looks
	// at the whole.
	Last bool
}

// Cause is a reason why an element cannot work that several rules may see. The
// zero value is a cause of the rule's own.
type Cause uint8

// The causes that rules share.
const (
	OwnCause Cause = iota
	Path           // packets do not get from one end of the arrow to the other
	Link           // AWS cannot connect the two ends like this
	Distance       // the two ends are in different Regions
	Place          // the element cannot be where it is drawn
)

// Concern is a group of rules, as the handbook and the folders of code have them.
type Concern string

// The concerns, in the order of the handbook.
const (
	Placement  Concern = "placement"
	Reach      Concern = "reach"
	Connect    Concern = "connect"
	Permission Concern = "permission"
	Region     Concern = "region"
	Limits     Concern = "limits"
	Resilience Concern = "resilience"
	Data       Concern = "data"
	Security   Concern = "security"
	Cost       Concern = "cost"
	Operations Concern = "operations"
	Waivers    Concern = "waivers"
)

// Pass is what a rule sees of a diagram, and where it reports.
type Pass struct {
	Diagram facts.View
	Catalog *catalog.Catalog
	Facts   *facts.Facts

	check  *check
	rule   *setRule   // that looks
	judged diagram.ID // the element that it looks at; none for the whole
	told   *[]told    // what it and those before it told
	added  int        // how many elements the fixes add that were drafted for it
}

// Args are what the placeholders of a message stand for.
type Args map[string]catalog.Text

// Report is a finding in the terms of a rule; the engine fills in texts and severity.
type Report struct {
	Message  string // name of the template; empty is "default"
	Args     Args
	Subjects []diagram.ID
	Property string
	// Severity lowers or raises the finding against the rule's own; Off keeps it.
	Severity  Severity
	BlockedBy diagram.ID
	Fixes     []FixReport
}

// FixReport is a fix in the terms of a rule.
type FixReport struct {
	Title   string // name among the rule's fix titles
	Args    Args
	Command command.Command
}

// Option is the value of one of the rule's options: what the project sets, else
// the default in the rule's texts.
func (p *Pass) Option(key string) catalog.Value {
	if v := p.rule.options[key]; v.IsSet() {
		return v
	}
	for _, o := range p.check.engine.doc(p.rule.ID).Options {
		if o.Key == key {
			return o.Default
		}
	}
	panic(fmt.Sprintf("there is no option %q", key))
}

// Findings are what the other rules found; only a rule that is Last sees all.
func (p *Pass) Findings() []Finding { return p.check.found() }

// Ran reports whether a rule exists and is switched on.
func (p *Pass) Ran(id RuleID) (exists, on bool) {
	_, exists = p.check.engine.docs.texts[id]
	return exists, exists && p.check.engine.severity(id) != Off
}

// Waivable reports whether findings of a rule may be waived in this project.
func (p *Pass) Waivable(id RuleID) bool { return p.check.engine.Waivable(id) }

// Expired reports whether a waiver held until a day that is over.
func (p *Pass) Expired(w diagram.Waiver) bool { return !p.check.engine.holds(w) }

// Report adds a finding.
func (p *Pass) Report(r Report) {
	f := p.finding(r)
	*p.told = append(*p.told, told{by: p.rule, finding: f, name: p.Name(f.Subject()).EN})
}

// NewID is an id for what a fix adds: a temporary one, of its own among all that is
// said about the element. Which ids are free is asked when the fix is made, so that
// no fix has to be drafted again because an id was taken or given back.
func (p *Pass) NewID(stem catalog.Kind) diagram.ID {
	p.added++
	return diagram.Temporary(string(stem), p.added)
}

// Name is how a message calls an element: its name, else the short name of its kind.
func (p *Pass) Name(id diagram.ID) catalog.Text { return p.Facts.Name(id) }

// Names joins the names of elements with commas.
func (p *Pass) Names(ids ...diagram.ID) catalog.Text {
	var all catalog.Text
	for i, id := range ids {
		name := p.Name(id)
		if i > 0 {
			all.EN += ", "
			all.KO += ", "
		}
		all.EN += name.EN
		all.KO += name.KO
	}
	return all
}

// Term is a part of a message by its name in the rule's texts.
func (p *Pass) Term(name string) catalog.Text {
	if t, ok := p.check.engine.doc(p.rule.ID).Terms[name]; ok {
		return t
	}
	panic(fmt.Sprintf("there is no term %q", name))
}

// TermOr is a part of a message by its name in the rule's texts, or another
// text where they have none.
func (p *Pass) TermOr(name string, otherwise catalog.Text) catalog.Text {
	if t, ok := p.check.engine.doc(p.rule.ID).Terms[name]; ok {
		return t
	}
	return otherwise
}

// Same is a text that reads alike in every language, such as a number or a Region code.
func Same(s string) catalog.Text { return catalog.Text{EN: s, KO: s} }
