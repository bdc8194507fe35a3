package stack

import (
	"strings"

	cfn "lintel/model/cloudformation"
)

// mailRecord draws that a record of type MX brings the mail of a domain to SES: to
// the only rules for mail that the template has, else to the identity of the domain.
func (b *builder) mailRecord(r *cfn.Resource) {
	record, ok := b.element(r)
	if !ok || !r.Get("Type").Is("MX") {
		return
	}
	domain := withoutDot(r.Get("Name"))
	var identity *draft
	var rules []*draft
	for _, d := range b.ofKind("ses") {
		switch {
		case d.resource.Type == "AWS::SES::ReceiptRuleSet":
			rules = append(rules, d)
		case withoutDot(d.resource.Get("EmailIdentity")) == domain:
			identity = d
		}
	}
	switch {
	case identity == nil || domain == "":
	case len(rules) == 1:
		b.arrow(r, record.id(), "dns", rules[0].id())
	default:
		b.arrow(r, record.id(), "dns", identity.id())
	}
}

// withoutDot is a name of a domain without the dot that may stand at its end.
func withoutDot(name *cfn.Value) string { return strings.TrimSuffix(name.String(), ".") }
