package catalog_test

import (
	"testing"

	"lintel/model/catalog"
)

func TestItemsOfListsAreRead(t *testing.T) {
	for text, want := range map[string]any{
		"tcp 443 from 0.0.0.0/0":         catalog.Traffic{Protocol: "tcp", First: 443, Last: 443, Peer: "0.0.0.0/0"},
		"TCP 8000-8100 from order api":   catalog.Traffic{Protocol: "tcp", First: 8000, Last: 8100, Peer: "order api"},
		"udp to 10.0.0.0/16":             catalog.Traffic{Protocol: "udp", Last: 65535, Peer: "10.0.0.0/16"},
		"all from app-sg":                catalog.Traffic{Protocol: "all", Last: 65535, Peer: "app-sg"},
		"10.8.0.0/16 to tgw-1":           catalog.Route{Destination: "10.8.0.0/16", Target: "tgw-1"},
		"dynamodb:GetItem on carts":      catalog.Grant{Action: "dynamodb:GetItem", Resource: "carts"},
		"* on *":                         catalog.Grant{Action: "*", Resource: "*"},
		"HTTPS 443":                      catalog.Front{Protocol: "HTTPS", Port: 443},
		"http 80 redirect":               catalog.Front{Protocol: "HTTP", Port: 80, Redirect: true},
		"tcp 70000 from a":               nil,
		"tcp 90-80 from a":               nil,
		"icmp 8 from a":                  nil,
		"gre 47 from a":                  nil,
		"tcp 443 x":                      nil,
		"tcp 443 1 from a":               nil,
		"10.8.0.0/16":                    nil,
		"10.8.0.0/16 10.9.0.0/16 to tgw": nil,
		"GetItem on carts":               nil,
		"dynamodb: on carts":             nil,
		"HTTPS":                          nil,
		"HTTP 80 permanent":              nil,
		"HTTP 0":                         nil,
		"":                               nil,
	} {
		if got := read(text); got != want {
			t.Errorf("%q is %+v, want %+v", text, got, want)
		}
	}
}

// read is what the first parser that takes a text makes of it; nil when none does.
func read(text string) any {
	if v, err := catalog.ParseTraffic(text); err == nil {
		return v
	}
	if v, err := catalog.ParseGrant(text); err == nil {
		return v
	}
	if v, err := catalog.ParseListener(text); err == nil {
		return v
	}
	if v, err := catalog.ParseRoute(text); err == nil {
		return v
	}
	return nil
}

func TestStepsOfALifecycleAreRead(t *testing.T) {
	for text, want := range map[string]catalog.Transition{
		"STANDARD_IA 30": {Class: "STANDARD_IA", Days: 30},
		"expire 365":     {Class: catalog.Expire, Days: 365},
		"GLACIER":        {},
		"GLACIER soon":   {},
		"GLACIER -1":     {},
		"":               {},
	} {
		got, err := catalog.ParseTransition(text)
		if got != want || (err == nil) != (want.Class != "") {
			t.Errorf("%q is %+v, %v, want %+v", text, got, err, want)
		}
	}
}

func TestEveryFormHasAnExampleThatItTakes(t *testing.T) {
	for _, f := range []catalog.Format{catalog.TrafficForm, catalog.RouteForm, catalog.GrantForm, catalog.ListenerForm, catalog.TransitionForm} {
		p := catalog.Property{Type: catalog.ListType, Format: f}
		if err := p.CheckItem(f.Example()); f.Example() == "" || err != nil {
			t.Errorf("%s: %q: %v", f, f.Example(), err)
		}
		if p.CheckItem("nonsense") == nil {
			t.Errorf("%s takes nonsense", f)
		}
	}
	alb := catalog.Property{Type: catalog.ListType, Format: catalog.ListenerForm, Values: []string{"HTTP", "HTTPS"}}
	if alb.CheckItem("TLS 443") == nil {
		t.Error("an ALB takes a TLS listener")
	}
}

func TestListenersAreWrittenTheWayTheyAreRead(t *testing.T) {
	for _, text := range []string{"HTTPS 443", "HTTP 80 redirect"} {
		if front, err := catalog.ParseListener(text); err != nil || front.String() != text {
			t.Errorf("%q becomes %q, %v", text, front, err)
		}
	}
}

func TestTrafficCoversPortsOfItsProtocol(t *testing.T) {
	for text, want := range map[string]bool{
		"tcp 3306 from a": true, "tcp 3000-4000 from a": true, "all from a": true, "tcp from a": true,
		"tcp 3307 from a": false, "udp 3306 from a": false, "icmp from a": false,
	} {
		if rule, err := catalog.ParseTraffic(text); err != nil || rule.Covers(3306) != want {
			t.Errorf("%q covers 3306: %v, %v", text, !want, err)
		}
	}
}
