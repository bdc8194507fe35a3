package proof

import (
	"fmt"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// Prover makes proofs. It is immutable and safe for concurrent use.
type Prover struct {
	cat    *catalog.Catalog
	texts  Texts
	engine *lint.Engine
}

// NewProver makes a prover for what an engine finds.
func NewProver(cat *catalog.Catalog, texts Texts, engine *lint.Engine) *Prover {
	return &Prover{cat: cat, texts: texts, engine: engine}
}

// Prove makes the proof of an arrow from what a check found in its diagram;
// false when the diagram has no such arrow.
func (p *Prover) Prove(result lint.Result, id diagram.ID) (Proof, bool) {
	d := result.Facts.Diagram()
	e, ok := d.Edge(id)
	if !ok {
		return Proof{}, false
	}
	a := &argument{prover: p, d: d, facts: result.Facts, edge: e, found: map[Topic]*lint.Finding{}}
	a.from, _ = d.Node(e.From)
	a.to, _ = d.Node(e.To)
	a.kind, _ = p.cat.Edge(e.Kind)
	a.read(result.Findings)
	proof := Proof{Edge: id}
	for _, topic := range Topics() {
		if s, concerns := a.step(topic); concerns {
			proof.Steps = append(proof.Steps, s)
		}
	}
	return proof, true
}

// argument is a proof in the making.
type argument struct {
	prover   *Prover
	d        *diagram.Diagram
	facts    *facts.Facts
	edge     *diagram.Edge
	from, to *diagram.Node
	kind     *catalog.EdgeType // nil for a kind of a newer version
	found    map[Topic]*lint.Finding
}

// read keeps the worst finding of every topic that is about the arrow. Findings
// come sorted, the worst first.
func (a *argument) read(findings []lint.Finding) {
	for i := range findings {
		f := &findings[i]
		if f.Crashed || !a.concerned(f) {
			continue
		}
		if topic := a.topicOf(f); a.found[topic] == nil || !a.found[topic].Active() && f.Active() {
			a.found[topic] = f
		}
	}
}

// concerned reports whether a finding is about the arrow: it names it, or it is
// an error about one of the ends that names no other arrow, or the gateway is
// missing that the packets of the arrow would pass.
func (a *argument) concerned(f *lint.Finding) bool {
	if slices.Contains(f.Subjects, a.edge.ID) {
		return true
	}
	if f.Severity != lint.Error || slices.ContainsFunc(f.Subjects, a.isEdge) {
		return false
	}
	subject := f.Subject()
	if subject == a.edge.From || subject == a.edge.To {
		return true
	}
	vpc, ok := a.facts.VPC(a.edge.From)
	return ok && subject == vpc && a.passesNetwork() && a.facts.Egress(a.edge.From).MissingGateway
}

func (a *argument) isEdge(id diagram.ID) bool {
	_, ok := a.d.Edge(id)
	return ok
}

// securityGroupRule is the one path rule that is about the groups of the target
// and not about the way there.
const securityGroupRule lint.RuleID = "SG-NO-INGRESS"

// topicOf is the step at which a finding shows. An error about an end itself,
// whatever it is, leaves nothing for the arrow to lead to.
func (a *argument) topicOf(f *lint.Finding) Topic {
	rule, _ := a.prover.engine.Rule(f.Rule)
	switch rule.Cause {
	case lint.Path:
		if f.Rule == securityGroupRule {
			return Groups
		}
		return Network
	case lint.Link:
		return Connection
	case lint.Distance:
		return Region
	case lint.Place:
		return Placement
	}
	switch rule.Concern {
	case lint.Placement:
		return Placement
	case lint.Reach:
		return Network
	case lint.Connect:
		return Connection
	case lint.Region:
		return Region
	case lint.Permission:
		return Permission
	case lint.Limits:
		return Limits
	}
	return Protocol
}

// step is the step of a topic; false when the topic does not concern the arrow
// and nothing was found about it.
func (a *argument) step(topic Topic) (Step, bool) {
	s, concerns := a.ask(topic)
	s.Topic, s.Title = topic, a.prover.texts[topic].Title
	s.Page = a.prover.texts[topic].Page
	f := a.found[topic]
	if f == nil {
		return s, concerns
	}
	s.Finding = f
	switch {
	case !f.Active():
		s.Verdict, s.Says = facts.Unknown, f.Message // somebody took the risk
	case f.Severity == lint.Error:
		s.Verdict, s.Says, s.Elements = facts.No, f.Message, f.Subjects
	case s.Verdict != facts.Yes:
		s.Verdict, s.Says = facts.Unknown, f.Message
	}
	return s, true
}

// ask puts the question of a topic to the facts; the second result is false
// when it makes no sense for the arrow.
func (a *argument) ask(topic Topic) (Step, bool) {
	switch topic {
	case Placement:
		return a.placement(), true
	case Connection:
		return a.connection(), true
	case Region:
		return a.region(), true
	case Network:
		return a.network()
	case Groups:
		return a.groups()
	case Name:
		return a.name()
	case Permission:
		return a.permission()
	case Protocol:
		return a.protocol()
	}
	return a.limits()
}

// say is a step with one of the sentences of a topic. It rests on those of the
// elements that are drawn.
func (a *argument) say(topic Topic, verdict facts.Truth, sentence string, args lint.Args, elements ...diagram.ID) Step {
	text, ok := a.prover.texts[topic].Says[sentence]
	if !ok {
		panic(fmt.Sprintf("there is no sentence %q about %s", sentence, topic))
	}
	return Step{Verdict: verdict, Says: lint.Fill(text, args), Elements: a.drawn(elements)}
}

// drawn leaves out what is only a name, and what was mentioned before.
func (a *argument) drawn(ids []diagram.ID) []diagram.ID {
	seen := map[diagram.ID]bool{}
	var list []diagram.ID
	for _, id := range ids {
		if a.d.Has(id) && !seen[id] {
			seen[id] = true
			list = append(list, id)
		}
	}
	return list
}

func (a *argument) called(id diagram.ID) catalog.Text { return a.facts.Name(id) }

// ends are the names of the two ends as a sentence calls them.
func (a *argument) ends() lint.Args {
	return lint.Args{"from": a.called(a.edge.From), "to": a.called(a.edge.To)}
}

// passesNetwork reports whether packets travel from the drawn source to the
// drawn target.
func (a *argument) passesNetwork() bool {
	return a.kind != nil && a.kind.Network && !a.kind.Trigger
}
