package facts_test

import (
	"slices"
	"testing"

	"lintel/model/diagram"
	"lintel/model/facts"
)

func TestVPCsAreConnectedByWhatIsAttachedToBoth(t *testing.T) {
	const three = "v: vpc\nu: vpc\nw: vpc\n"
	cases := map[string]struct {
		drawing   string
		want      facts.Truth
		via, over []diagram.ID
	}{
		"two apart":                        {three, facts.No, nil, nil},
		"an arrow between the frames":      {three + "v -associate-> w", facts.Yes, []diagram.ID{"edge-1"}, nil},
		"an arrow to something else":       {three + "z: route53-zone\nz -associate-> v", facts.No, nil, nil},
		"a peering":                        {three + "p: vpc-peering\nv -attach-> p\np -attach-> w", facts.Yes, []diagram.ID{"p"}, nil},
		"a peering by a route of a subnet": {three + "s: subnet in=v\np: vpc-peering in=w\ns -route-> p", facts.Yes, []diagram.ID{"p"}, nil},
		"a peering of others":              {three + "p: vpc-peering\nv -attach-> p\np -attach-> u", facts.No, nil, nil},
		"a peering with one end":           {three + "p: vpc-peering\nv -attach-> p", facts.Unknown, nil, nil},
		"a peering with no end":            {three + "p: vpc-peering", facts.Unknown, nil, nil},
		"two peerings in a row": {
			three + "p: vpc-peering\nq: vpc-peering\nv -attach-> p\np -attach-> u\nu -attach-> q\nq -attach-> w",
			facts.No, nil, []diagram.ID{"p", "u", "q"},
		},
		"a transit gateway": {three + "g: transit-gateway\nv -attach-> g\nu -attach-> g\ng -attach-> w", facts.Yes, []diagram.ID{"g"}, nil},
		"two transit gateways": {
			three + "g: transit-gateway\nh: transit-gateway\ng -attach-> h\nv -attach-> h\nw -attach-> g", facts.Yes, []diagram.ID{"h", "g"}, nil,
		},
		"two transit gateways of others": {three + "g: transit-gateway\nh: transit-gateway\ng -attach-> h\nv -attach-> h\nu -attach-> g", facts.No, nil, nil},
		"an office and a transit hub":    {three + "o: on-premises\nc: vpn-connection\ng: transit-gateway\nc -attach-> g\nc -connect-> o\ng -attach-> v", facts.No, nil, nil},
		"a transit gateway of others":    {three + "g: transit-gateway\nv -attach-> g\nu -attach-> g", facts.No, nil, nil},
		"a transit gateway with one end": {three + "g: transit-gateway\nv -attach-> g", facts.Unknown, nil, nil},
		"a VPN connection":               {three + "c: vpn-connection\nv -attach-> c\nc -attach-> w", facts.Yes, []diagram.ID{"c"}, nil},
		"Direct Connect to both":         {three + "c: direct-connect\nc -attach-> v\nc -attach-> w", facts.Unknown, []diagram.ID{"c"}, nil},
		"a router outside AWS": {
			three + "o: on-premises\nc: vpn-connection\nb: vpn-connection\nc -attach-> v\nc -connect-> o\nb -attach-> w\nb -connect-> o",
			facts.Unknown, nil, nil,
		},
		"one way outside AWS":       {three + "o: on-premises\nc: vpn-connection\nc -attach-> v\nc -connect-> o", facts.No, nil, nil},
		"a newer kind":              {three + "c: cloud-wan\nc -attach-> v", facts.Unknown, nil, nil},
		"two VPCs that exist":       {"v: vpc existing=true\nw: vpc existing=true", facts.Unknown, nil, nil},
		"one VPC that exists":       {"v: vpc existing=true\nw: vpc", facts.No, nil, nil},
		"one that is not drawn":     {"v: vpc", facts.Unknown, nil, nil},
		"a gateway behind a newer":  {three + "g: transit-gateway\nc: cloud-wan\nv -attach-> g\nu -attach-> g\ng -attach-> c", facts.Unknown, nil, nil},
		"a way over a transit hub":  {three + "g: transit-gateway\np: vpc-peering\nv -attach-> g\nu -attach-> g\nu -attach-> p\np -attach-> w", facts.No, nil, []diagram.ID{"g", "u", "p"}},
		"the way of a newer kind":   {three + "p: vpc-peering\nc: cloud-wan\nv -attach-> p\np -attach-> c", facts.Unknown, nil, nil},
		"a peering and another one": {three + "p: vpc-peering\nq: vpc-peering\nv -attach-> p\np -attach-> u\nv -attach-> q\nq -attach-> w", facts.Yes, []diagram.ID{"q"}, nil},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			got := f.Joint("v", "w")
			if got.Open != c.want || !slices.Equal(got.Via, c.via) || !slices.Equal(got.Over, c.over) {
				t.Errorf("connected: %+v, want %s via %v over %v", got, c.want, c.via, c.over)
			}
			if back := f.VPCConnected("w", "v"); back != c.want {
				t.Errorf("the other way round: %s, want %s", back, c.want)
			}
			if f.VPCConnected("v", "v") != facts.Yes {
				t.Error("a VPC is connected with itself")
			}
		})
	}
}

func TestVPCsOverlapWhenOneOfTheirRangesDoes(t *testing.T) {
	cases := map[string]struct {
		drawing string
		want    facts.Truth
	}{
		"apart":                {"v: vpc cidr=10.0.0.0/16\nw: vpc cidr=10.1.0.0/16", facts.No},
		"alike":                {"v: vpc cidr=10.0.0.0/16\nw: vpc cidr=10.0.0.0/16", facts.Yes},
		"one in the other":     {"v: vpc cidr=10.0.0.0/16\nw: vpc cidr=10.0.8.0/24", facts.Yes},
		"by a further range":   {"v: vpc cidr=10.0.0.0/16\nw: vpc cidr=10.1.0.0/16 secondaryCidrs=[10.0.0.0/24]", facts.Yes},
		"one that is unset":    {"v: vpc cidr=10.0.0.0/16\nw: vpc", facts.Unknown},
		"one that is no range": {"v: vpc cidr=10.0.0.0/16\nw: vpc cidr=ten", facts.Unknown},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			if got := f.Overlap("v", "w"); got != c.want {
				t.Errorf("overlap: %s, want %s", got, c.want)
			}
		})
	}
}

func TestAPrivateWayInComesFromOutsideAWS(t *testing.T) {
	cases := map[string]struct {
		drawing string
		want    facts.Truth
	}{
		"none":                       {"v: vpc", facts.No},
		"a VPN connection":           {"v: vpc\no: on-premises\nc: vpn-connection\nc -attach-> v\nc -connect-> o", facts.Yes},
		"a VPN connection to nobody": {"v: vpc\nc: vpn-connection\nc -attach-> v", facts.Unknown},
		"by a transit gateway":       {"v: vpc\nc: vpn-connection\ng: transit-gateway\ng -attach-> v\ng -attach-> c", facts.Yes},
		"a transit gateway alone":    {"v: vpc\ng: transit-gateway\ng -attach-> v", facts.Unknown},
		"two transit gateways alone": {"v: vpc\nw: vpc\ng: transit-gateway\nh: transit-gateway\ng -attach-> h\ng -attach-> v\nh -attach-> w", facts.No},
		"a way that stops elsewhere": {"v: vpc\no: on-premises\nc: vpn-connection\nd: vpn-connection\nc -attach-> o\nc -attach-> d\nd -attach-> o", facts.Unknown},
		"a kind that is newer":       {"v: vpc\nc: cloud-wan in=v", facts.Unknown},
		"Client VPN":                 {"v: vpc\nc: client-vpn\nc -attach-> v", facts.Yes},
		"Client VPN, not placed":     {"v: vpc\nc: client-vpn", facts.Unknown},
		"a peering":                  {"v: vpc\nw: vpc\np: vpc-peering\np -attach-> v\np -attach-> w", facts.No},
		"of a VPC that exists":       {"v: vpc existing=true", facts.Unknown},
		"of a VPC that is not drawn": {"", facts.Unknown},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f, _ := about(t, c.drawing)
			if got := f.WayIn("v"); got != c.want {
				t.Errorf("way in: %s, want %s", got, c.want)
			}
		})
	}
}
