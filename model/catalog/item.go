package catalog

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Traffic is one rule of a security group or a network ACL.
type Traffic struct {
	Protocol string // tcp, udp, icmp or all
	First    int    // lowest port; 0 when the protocol has no ports or all are meant
	Last     int    // highest port; 65535 when all are meant
	Peer     string // a CIDR, or the name or id of a security group
}

// Covers reports whether the rule is about a TCP port.
func (t Traffic) Covers(port int) bool {
	return (t.Protocol == "tcp" || t.Protocol == "all") && t.First <= port && port <= t.Last
}

// allPorts is the highest port of TCP and UDP.
const allPorts = 65535

// ParseTraffic reads "tcp 443 from 0.0.0.0/0", "tcp 8000-8100 from app-sg" or
// "all to 10.0.0.0/16". The error says what was expected.
func ParseTraffic(text string) (Traffic, error) {
	what, peer, ok := cutWord(text, "from", "to")
	fields := strings.Fields(what)
	if !ok || len(fields) < 1 || len(fields) > 2 {
		return Traffic{}, fmt.Errorf("%q is not a rule such as \"tcp 443 from 0.0.0.0/0\"", text)
	}
	t := Traffic{Protocol: strings.ToLower(fields[0]), Last: allPorts, Peer: peer}
	switch t.Protocol {
	case "tcp", "udp":
	case "icmp", "all":
		if len(fields) > 1 {
			return Traffic{}, fmt.Errorf("%q names a port, which %s does not have", text, t.Protocol)
		}
	default:
		return Traffic{}, fmt.Errorf("%q is not tcp, udp, icmp or all", fields[0])
	}
	if len(fields) == 2 && !strings.EqualFold(fields[1], "all") {
		var err error
		if t.First, t.Last, err = parsePorts(fields[1]); err != nil {
			return Traffic{}, err
		}
	}
	return t, nil
}

func parsePorts(text string) (first, last int, err error) {
	low, high, isRange := strings.Cut(text, "-")
	first, err = strconv.Atoi(low)
	if last = first; isRange && err == nil {
		last, err = strconv.Atoi(high)
	}
	if err != nil || first < 0 || last > allPorts || first > last {
		return 0, 0, fmt.Errorf("%q is not a port or a range of ports", text)
	}
	return first, last, nil
}

// Route is one entry of a route table.
type Route struct {
	Destination string // a CIDR or a prefix list
	Target      string // the name or id of a node
}

// ParseRoute reads "10.8.0.0/16 to tgw-1".
func ParseRoute(text string) (Route, error) {
	destination, target, ok := cutWord(text, "to")
	if !ok || strings.ContainsRune(destination, ' ') {
		return Route{}, fmt.Errorf("%q is not a route such as \"10.8.0.0/16 to tgw-1\"", text)
	}
	return Route{Destination: destination, Target: target}, nil
}

// Grant is one permission of a role.
type Grant struct {
	Action   string // "dynamodb:GetItem", "s3:*" or "*"
	Resource string // the name or id of a node, or "*"
}

// String is the grant as ParseGrant reads it.
func (g Grant) String() string { return g.Action + " on " + g.Resource }

// ParseGrant reads "dynamodb:GetItem on carts".
func ParseGrant(text string) (Grant, error) {
	action, resource, ok := cutWord(text, "on")
	service, name, colon := strings.Cut(action, ":")
	if !ok || strings.ContainsRune(action, ' ') || (action != "*" && (!colon || service == "" || name == "")) {
		return Grant{}, fmt.Errorf("%q is not a permission such as \"dynamodb:GetItem on carts\"", text)
	}
	return Grant{Action: action, Resource: resource}, nil
}

// Front is a listener of a load balancer.
type Front struct {
	Protocol string // HTTP, HTTPS, TCP, TLS, ...
	Port     int
	Redirect bool // sends clients on to HTTPS
}

// String is the listener in the form that ParseListener reads.
func (f Front) String() string {
	text := f.Protocol + " " + strconv.Itoa(f.Port)
	if f.Redirect {
		text += " redirect"
	}
	return text
}

// ParseListener reads "HTTPS 443" or "HTTP 80 redirect".
func ParseListener(text string) (Front, error) {
	fields := strings.Fields(text)
	wrong := fmt.Errorf("%q is not a listener such as \"HTTPS 443\" or \"HTTP 80 redirect\"", text)
	if len(fields) < 2 || len(fields) > 3 || len(fields) == 3 && !strings.EqualFold(fields[2], "redirect") {
		return Front{}, wrong
	}
	port, err := strconv.Atoi(fields[1])
	if err != nil || port < 1 || port > allPorts {
		return Front{}, wrong
	}
	return Front{Protocol: strings.ToUpper(fields[0]), Port: port, Redirect: len(fields) == 3}, nil
}

// Transition is one step in the life of an object in S3.
type Transition struct {
	Class string // storage class that it moves to, or Expire
	Days  int    // after it was made
}

// Expire is the class of a transition that deletes the object.
const Expire = "EXPIRE"

// ParseTransition reads "STANDARD_IA 30" or "EXPIRE 365".
func ParseTransition(text string) (Transition, error) {
	class, after, ok := strings.Cut(strings.TrimSpace(text), " ")
	days, err := strconv.Atoi(after)
	if !ok || err != nil || days < 0 {
		return Transition{}, fmt.Errorf("%q is not a step such as \"STANDARD_IA 30\" or \"EXPIRE 365\"", text)
	}
	return Transition{Class: strings.ToUpper(class), Days: days}, nil
}

// cutWord cuts text around the first of the words that stands alone in it.
func cutWord(text string, words ...string) (before, after string, ok bool) {
	for _, w := range words {
		before, after, ok = strings.Cut(text, " "+w+" ")
		before, after = strings.TrimSpace(before), strings.TrimSpace(after)
		if ok && before != "" && after != "" {
			return before, after, true
		}
	}
	return "", "", false
}

// Example is an item in the form; empty for forms that are not rules.
func (f Format) Example() string {
	switch f {
	case TrafficForm:
		return "tcp 443 from 0.0.0.0/0"
	case RouteForm:
		return "10.8.0.0/16 to tgw-1"
	case GrantForm:
		return "dynamodb:GetItem on carts"
	case ListenerForm:
		return "HTTPS 443"
	case TransitionForm:
		return "STANDARD_IA 30"
	}
	return ""
}

// CheckItem says what is wrong with one item of a list that has to be written in
// the form of a rule; nil for other forms.
func (p *Property) CheckItem(item string) error {
	switch p.Format {
	case TrafficForm:
		_, err := ParseTraffic(item)
		return err
	case RouteForm:
		_, err := ParseRoute(item)
		return err
	case GrantForm:
		_, err := ParseGrant(item)
		return err
	case ListenerForm:
		front, err := ParseListener(item)
		if err != nil {
			return err
		}
		return p.oneOf(front.Protocol)
	case TransitionForm:
		step, err := ParseTransition(item)
		if err != nil {
			return err
		}
		return p.oneOf(step.Class)
	}
	return nil
}

// oneOf says that a word is not among the values, where there are any.
func (p *Property) oneOf(word string) error {
	if len(p.Values) > 0 && !slices.Contains(p.Values, word) {
		return fmt.Errorf("%s is not one of %s", word, strings.Join(p.Values, ", "))
	}
	return nil
}
