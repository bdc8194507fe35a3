package stack

import (
	"strings"

	cfn "lintel/model/cloudformation"
)

// subscriber draws who outside of AWS gets what a topic is told: people by email and
// text message, others by HTTP.
func (b *builder) subscriber(r *cfn.Resource, topic, protocol, endpoint *cfn.Value) {
	from, ok := b.drawn(topic)
	if !ok {
		return
	}
	if _, inside := b.drawn(endpoint); inside {
		return
	}
	switch protocol.String() {
	case "email", "email-json", "sms":
		b.arrow(r, from.id(), "subscribe", b.outside(thing{kind: "users"}, from, r))
	case "http", "https":
		b.arrow(r, from.id(), "subscribe", b.outside(thing{kind: "external-saas", name: host(endpoint)}, from, r))
	}
}

// host is the part of an address that says whose it is.
func host(address *cfn.Value) string {
	name := plainName(address)
	if _, rest, ok := strings.Cut(name, "://"); ok {
		name, _, _ = strings.Cut(rest, "/")
	}
	return name
}
