package stack

import (
	"slices"

	"lintel/model/catalog"
)

// dependencies draws what resources that nobody has described refer to, and who
// refers to them: all that a template says of how they belong together. Nested
// stacks that could not be read are such resources too.
func (b *builder) dependencies() {
	for _, d := range slices.Clone(b.order) {
		for id := range b.knows(d) {
			to := b.drafts[string(id)]
			if to == nil || to.kind == "iam-role" || to.kind == "cloudwatch-logs" || !b.untold(d.kind) && !b.untold(to.kind) {
				continue
			}
			if s, ok := b.catalog.Service(to.kind); ok && s.IsFrame() || b.joined(d.id(), to.id()) || b.joined(to.id(), d.id()) {
				continue
			}
			b.dependency(d, to)
		}
	}
}

// untold reports whether nothing says what the relations of a kind mean.
func (b *builder) untold(kind catalog.Kind) bool { return b.plain(kind) || kind == stackKind }

func (b *builder) dependency(d, on *draft) {
	switch {
	case d.resource.Type == "AWS::CloudWatch::Dashboard" && on.kind == "cloudwatch-alarm": // as what it watches says
	case d.resource.Type == "AWS::CloudWatch::Dashboard":
		b.arrow(d.resource, on.id(), "monitor", d.id())
	case on.kind == "kms-key":
		b.arrow(d.resource, on.id(), "encrypt", d.id())
	case on.kind == "secrets-manager-secret" || on.kind == "ssm-parameter":
		b.arrow(d.resource, d.id(), "read", on.id())
	default:
		b.arrow(d.resource, d.id(), "associate", on.id())
	}
}
