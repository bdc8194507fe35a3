package proof

import (
	"strconv"
	"strings"

	"lintel/model/catalog"
	"lintel/model/facts"
	"lintel/model/lint"
)

// groups asks whether security groups let the packets in.
func (a *argument) groups() (Step, bool) {
	if !a.passesNetwork() || a.facts.Network(a.to) == "" || a.facts.PathClass(a.edge) == facts.ToInternet {
		return Step{}, false
	}
	in := a.facts.Admits(a.edge)
	if in.At == "" {
		return Step{}, false
	}
	args := a.ends()
	args["to"] = a.called(in.At)
	args["port"] = lint.Same(strconv.Itoa(in.Port))
	if len(in.Groups) > 0 {
		args["group"] = a.called(in.Groups[0])
	}
	switch {
	case in.Open == facts.Yes:
		args["group"] = a.called(in.By)
		return a.say(Groups, facts.Yes, "admitted", args, append(in.From, in.By, in.At)...), true
	case len(in.Groups) == 0:
		return a.say(Groups, facts.Unknown, "noGroup", args, in.At), true
	case in.Port == 0:
		return a.say(Groups, facts.Unknown, "noPort", args, in.At), true
	case in.Open == facts.Unknown:
		return a.say(Groups, facts.Unknown, "unknown", args, append(in.Groups, in.At)...), true
	}
	return a.say(Groups, facts.Unknown, "refused", args, append(in.Groups, in.At)...), true
}

// permissionKey says of an arrow whether the target lets the source invoke it.
var permissionKey = catalog.Enum("permission")

// permission asks whether IAM allows what the arrow does.
func (a *argument) permission() (Step, bool) {
	if s, pushes := a.pushed(); pushes {
		return s, true
	}
	may, needed := a.facts.Permits(a.edge)
	if !needed || len(may.Actions) == 0 {
		return Step{}, false
	}
	args := a.ends()
	args["principal"], args["actions"] = a.called(may.Caller), actionsOf(may.Actions)
	elements := may.Elements()
	switch {
	case may.By != "":
		args["to"], args["from"] = a.called(may.By), a.called(may.Caller)
		return a.say(Permission, facts.Yes, "allowed", args, elements...), true
	case may.Allowed == facts.Yes && len(may.Role.IDs) > 0:
		args["role"] = a.called(may.Role.IDs[0])
		return a.say(Permission, facts.Yes, "granted", args, elements...), true
	case may.Allowed == facts.Yes:
		return a.say(Permission, facts.Yes, "written", args, elements...), true
	}
	return a.say(Permission, facts.Unknown, "unknown", args, elements...), true
}

// pushed is the step of an arrow by which a service of AWS invokes the target:
// what counts is the policy of the target and no role.
func (a *argument) pushed() (Step, bool) {
	if a.kind == nil || a.facts.Network(a.to) == "" || !hasProperty(a.kind, permissionKey.Name()) || a.facts.PathClass(a.edge) == facts.ToInternet {
		return Step{}, false
	}
	if _, byRole := a.facts.Permits(a.edge); byRole {
		return Step{}, false
	}
	switch given, _ := permissionKey.In(a.edge.Props); given {
	case "granted":
		return a.say(Permission, facts.Yes, "allowed", a.ends(), a.edge.From, a.edge.To), true
	case "":
		return a.say(Permission, facts.Yes, "pushed", a.ends(), a.edge.From, a.edge.To), true
	}
	return a.say(Permission, facts.Unknown, "pushed", a.ends(), a.edge.From, a.edge.To), true
}

func hasProperty(t *catalog.EdgeType, key string) bool {
	for _, p := range t.Properties {
		if p.Key == key {
			return true
		}
	}
	return false
}

// actionsOf lists actions once each, in their order.
func actionsOf(grants []catalog.Grant) catalog.Text {
	var names []string
	seen := map[string]bool{}
	for _, g := range grants {
		if !seen[g.Action] {
			seen[g.Action] = true
			names = append(names, g.Action)
		}
	}
	return lint.Same(strings.Join(names, ", "))
}
