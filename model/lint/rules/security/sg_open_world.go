package security

import (
	"strconv"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// SGOpenWorld reports security groups that open to everyone the ports by which
// machines are managed or databases answer, or all ports.
var SGOpenWorld = lint.Rule{ID: "SG-OPEN-WORLD", Check: sgOpenWorld}

var (
	ingress = catalog.List("ingress")
	cidr    = catalog.String("cidr")
)

// managed are the ports of remote shells and desktops.
var managed = []catalog.Listener{{Via: "SSH", Port: 22}, {Via: "RDP", Port: 3389}}

func sgOpenWorld(p *lint.Pass) {
	ports := append(managed[:len(managed):len(managed)], databasePorts(p.Catalog)...)
	for _, group := range p.Facts.OfKind("security-group") {
		items, _ := ingress.In(group.Props)
		w := world{group: group}
		for _, item := range items {
			w.look(p, item, ports)
		}
		w.report(p)
	}
}

// databasePorts are the ports that databases listen on, each once.
func databasePorts(c *catalog.Catalog) []catalog.Listener {
	var ports []catalog.Listener
	seen := map[int]bool{80: true, 443: true}
	for _, kind := range c.Kinds() {
		s, _ := c.Service(kind)
		if s.Category != "database" {
			continue
		}
		for _, l := range s.Listens {
			if !seen[l.Port] {
				seen[l.Port] = true
				ports = append(ports, l)
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
	p.Report(lint.Report{
		Args:     lint.Args{"sg": p.Name(w.group.ID), "ports": joined(w.opens)},
		Subjects: []diagram.ID{w.group.ID},
		Property: ingress.Name(),
		Fixes:    w.fixes(p),
	})
}

// fixes closes what only manages machines, where other rules remain, or lets in
// the VPC alone. Nobody knows which of all ports are needed.
func (w *world) fixes(p *lint.Pass) []lint.FixReport {
	if w.all {
		return nil
	}
	var fixes []lint.FixReport
	if !w.data && len(w.keep) > 0 {
		fixes = append(fixes, lint.FixReport{Title: "close", Command: w.set(w.keep)})
	}
	vpc, _ := p.Facts.VPC(w.group.ID)
	if n, ok := p.Diagram.Node(vpc); ok {
		if inside, ok := cidr.In(n.Props); ok && inside != "" && inside != "0.0.0.0/0" {
			fixes = append(fixes, lint.FixReport{
				Title: "vpc", Args: lint.Args{"cidr": lint.Same(inside)},
				Command: w.set(append(w.keep[:len(w.keep):len(w.keep)], narrowed(w.close, inside)...)),
			})
		}
	}
	return fixes
}

func (w *world) set(rules []string) command.Command {
	return command.SetProperty{ID: w.group.ID, Key: ingress.Name(), Value: catalog.ListOf(rules...)}
}

// narrowed are rules with another peer.
func narrowed(rules []string, peer string) []string {
	var list []string
	for _, r := range rules {
		what, _, _ := strings.Cut(r, " from ")
		list = append(list, what+" from "+peer)
	}
	return list
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
