package proof

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/facts"
	"lintel/model/lint"
)

var port = catalog.Int("port")

// protocol asks what both ends speak, and on which port.
func (a *argument) protocol() (Step, bool) {
	if !a.passesNetwork() {
		return Step{}, false
	}
	args := a.ends()
	via, number := a.speaks()
	if number > 0 {
		args["port"] = lint.Same(strconv.Itoa(number))
	}
	args["via"] = lint.Same(via)
	switch {
	case via != "" && number > 0:
		return a.say(Protocol, facts.Yes, "viaPort", args, a.edge.To), true
	case via != "":
		return a.say(Protocol, facts.Yes, "via", args, a.edge.To), true
	case number > 0:
		return a.say(Protocol, facts.Yes, "port", args, a.edge.To), true
	}
	return a.say(Protocol, facts.Unknown, "unknown", args, a.edge.To), true
}

// speaks is the protocol and the TCP port of the arrow: its own port, else that
// of the integration, else the one the target listens on.
func (a *argument) speaks() (via string, number int) {
	if way, ok := a.way(); ok {
		via, number = way.Via, way.Port
	}
	if service, ok := a.prover.cat.Service(a.to.Kind); ok && a.facts.PathClass(a.edge) != facts.ToService {
		if l, ok := service.ListensOn(a.to.Props); ok {
			if via == "" {
				via = l.Via
			}
			if number == 0 {
				number = l.Port
			}
		}
	}
	if own, ok := port.In(a.edge.Props); ok {
		number = own
	}
	return via, number
}
