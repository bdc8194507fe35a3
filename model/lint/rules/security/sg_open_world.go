package security

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// SGOpenWorld reports security groups that open to everyone the ports by which
// machines are managed or databases answer, or all ports.
var SGOpenWorld = lint.Rule{ID: "SG-OPEN-WORLD", Check: lint.Nodes(sgOpenWorld, "security-group")}

var ingress = catalog.List("ingress")

// managed are the ports of remote shells and desktops.
var managed = []catalog.Listener{{Via: "SSH", Port: 22}, {Via: "RDP", Port: 3389}}

func sgOpenWorld(p *lint.Pass, group *diagram.Node) {
	items, _ := ingress.In(group.Props)
	if len(items) == 0 {
		return
	}
	ports := slices.Concat(managed, databasePorts(p.Catalog))
	w := world{group: group}
	for _, item := range items {
		w.look(p, item, ports)
	}
	w.report(p)
}

// callers are the groups by whose members those of the group are called, as far
// as frames show. The empty one is among them for a caller in none, and for nodes
// that name the group, which may be called by anyone.
func (w *world) callers(p *lint.Pass) []diagram.ID {
	var callers []diagram.ID
	add := func(group diagram.ID) {
		if !slices.Contains(callers, group) {
			callers = append(callers, group)
		}
	}
	for _, n := range p.Diagram.Descendants(w.group.ID) {
		if groupAround(p, n.ID) != w.group.ID {
			continue
		}
		for e := range p.Diagram.EdgesAt(n.ID) {
			if t, ok := p.Catalog.Edge(e.Kind); ok && t.Network && e.To == n.ID {
				add(groupAround(p, e.From))
			}
		}
	}
	if len(p.Facts.Listing(w.group.ID)) > 0 {
		add("")
	}
	return callers
}

// groupAround is the security group that a node is drawn in; empty when in none.
func groupAround(p *lint.Pass, id diagram.ID) diagram.ID {
	for a := range p.Diagram.Ancestors(id) {
		if a.Kind == "security-group" {
			return a.ID
		}
	}
	return ""
}

// databasePorts are the ports that databases listen on, each once.
func databasePorts(c *catalog.Catalog) []catalog.Listener {
	var ports []catalog.Listener
	seen := map[int]bool{80: true, 443: true}
	for _, category := range c.Categories() {
		if category.ID != "database" {
			continue
		}
		for _, kind := range slices.Sorted(slices.Values(category.Kinds)) {
			s, ok := c.Service(kind)
			if !ok {
				continue
			}
			for _, l := range s.Listens {
				if !seen[l.Port] {
					seen[l.Port] = true
					ports = append(ports, l)
				}
			}
		}
	}
	return ports
}

// world gathers what one group opens to everyone.
type world struct {
	group *diagram.Node
	opens []catalog.Text
	keep  []string // the rules that are fine
	close []string // those that are not
	all   bool     // one of them opens every port
	shell bool     // one of them opens the port of a remote shell or desktop
	data  bool     // one of them opens the port of a database
}

func (w *world) look(p *lint.Pass, item string, ports []catalog.Listener) {
	t, err := catalog.ParseTraffic(item)
	if err != nil || t.Peer != "0.0.0.0/0" && t.Peer != "::/0" || t.Protocol == "icmp" {
		w.keep = append(w.keep, item)
		return
	}
	if t.First <= 1 && t.Last == 65535 {
		w.all = true
		w.opens = append(w.opens, p.Term("all"))
		w.close = append(w.close, item)
		return
	}
	before := len(w.opens)
	for i, l := range ports {
		if t.Covers(l.Port) {
			w.opens = append(w.opens, lint.Same(strconv.Itoa(l.Port)+" ("+l.Via+")"))
			w.shell = w.shell || i < len(managed)
			w.data = w.data || i >= len(managed)
		}
	}
	if len(w.opens) == before {
		w.keep = append(w.keep, item)
		return
	}
	w.close = append(w.close, item)
}

func (w *world) report(p *lint.Pass) {
	if len(w.opens) == 0 {
		return
	}
	message := "default"
	if w.data && !w.shell && !w.all {
		message = "data"
	}
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"sg": p.Name(w.group.ID), "ports": joined(w.opens)},
		Subjects: []diagram.ID{w.group.ID},
		Property: ingress.Name(),
		Fixes:    w.fixes(p),
	})
}

// fixes lets in the callers alone, or the VPC and those of its callers, or
// closes what only manages machines. Nobody knows which of all ports are needed.
func (w *world) fixes(p *lint.Pass) []lint.FixReport {
	if w.all {
		return nil
	}
	served, callers := w.served(p), w.callers(p)
	var fixes []lint.FixReport
	switch {
	case !w.data && len(w.keep) > 0 && len(served) == 0:
		fixes = append(fixes, lint.FixReport{Title: "close", Command: w.set(w.keep)})
	case w.data && len(callers) == 1 && callers[0] != "":
		fixes = append(fixes, lint.FixReport{
			Title: "callers", Args: lint.Args{"group": p.Name(callers[0])},
			Command: w.admit(p.Facts.Handle(callers[0])),
		})
	}
	if ranges := w.ranges(p, served); len(ranges) > 0 {
		fixes = append(fixes, lint.FixReport{
			Title: "vpc", Args: lint.Args{"cidr": lint.Same(strings.Join(ranges, ", "))},
			Command: w.admit(ranges...),
		})
	}
	return fixes
}

// served are the arrows that only a rule of the group lets in that is not fine.
func (w *world) served(p *lint.Pass) []*diagram.Edge {
	var arrows []*diagram.Edge
	for _, e := range w.arrows(p) {
		in := p.Facts.Admits(e)
		if in.By != w.group.ID {
			continue
		}
		if slices.ContainsFunc(w.close, func(item string) bool {
			t, _ := catalog.ParseTraffic(item)
			return t.Covers(in.Port)
		}) {
			arrows = append(arrows, e)
		}
	}
	return arrows
}

// arrows are those that the group may let in: to its members, or to anything where
// its members stand at the door of others.
func (w *world) arrows(p *lint.Pass) []*diagram.Edge {
	var into []*diagram.Edge
	for _, n := range slices.Concat(p.Diagram.Descendants(w.group.ID), p.Facts.Listing(w.group.ID)) {
		if n.Kind == "efs-mount-target" || n.Kind == "vpc-endpoint" {
			return p.Facts.Edges()
		}
		for e := range p.Diagram.EdgesAt(n.ID) {
			if e.To == n.ID {
				into = append(into, e)
			}
		}
	}
	slices.SortFunc(into, func(a, b *diagram.Edge) int { return cmp.Compare(a.ID, b.ID) })
	return slices.Compact(into)
}

// ranges are the addresses of the group's VPC and of those that arrows come from;
// none when those of one are not known, or are all of the internet.
func (w *world) ranges(p *lint.Pass, served []*diagram.Edge) []string {
	own, ok := p.Facts.VPC(w.group.ID)
	if !ok {
		return nil
	}
	vpcs := []diagram.ID{own}
	for _, e := range served {
		vpc, ok := p.Facts.VPC(e.From)
		if !ok {
			return nil
		}
		if !slices.Contains(vpcs, vpc) {
			vpcs = append(vpcs, vpc)
		}
	}
	var ranges []string
	for _, vpc := range vpcs {
		prefixes, known := p.Facts.Ranges(vpc)
		if !known {
			return nil
		}
		for _, prefix := range prefixes {
			if prefix.Bits() == 0 {
				return nil
			}
			ranges = append(ranges, prefix.String())
		}
	}
	return ranges
}

func (w *world) set(rules []string) command.Command {
	return command.SetProperty{ID: w.group.ID, Key: ingress.Name(), Value: catalog.ListOf(rules...)}
}

// admit lets in some peers where everyone was let in.
func (w *world) admit(peers ...string) command.Command {
	rules := slices.Clone(w.keep)
	for _, r := range w.close {
		what, _, _ := strings.Cut(r, " from ")
		for _, peer := range peers {
			if rule := what + " from " + peer; !slices.Contains(rules, rule) {
				rules = append(rules, rule)
			}
		}
	}
	return w.set(rules)
}

// joined puts commas between texts.
func joined(all []catalog.Text) catalog.Text {
	var t catalog.Text
	for i, part := range all {
		if i > 0 {
			t.EN += ", "
			t.KO += ", "
		}
		t.EN += part.EN
		t.KO += part.KO
	}
	return t
}
