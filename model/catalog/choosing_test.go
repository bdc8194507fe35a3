package catalog_test

import (
	"testing"

	"lintel/model/catalog"
)

func TestPropertiesThatNameNodesNameKindsOfTheCatalogue(t *testing.T) {
	lists := 0
	eachService(t, func(t *testing.T, c *catalog.Catalog, s *catalog.Service) {
		for _, p := range s.Properties {
			if len(p.Of) > 0 && p.Type != catalog.ListType && p.Type != catalog.StringType {
				t.Errorf("%s names nodes and is neither a list nor text", p.Key)
			}
			for _, kind := range p.Of {
				lists++
				if _, ok := c.Service(kind); !ok {
					t.Errorf("%s names a %q, which is no kind", p.Key, kind)
				}
			}
		}
	})
	if lists == 0 {
		t.Error("no property is a list of nodes")
	}
}

func TestEverySubnetSecurityGroupAndVPCIsChosenFromTheDrawing(t *testing.T) {
	kinds := map[string]catalog.Kind{"subnets": "subnet", "securityGroups": "security-group", "vpcId": "vpc"}
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		for key, kind := range kinds {
			if p, ok := s.Property(key); ok && (len(p.Of) != 1 || p.Of[0] != kind) {
				t.Errorf("%s names %v, want %s", key, p.Of, kind)
			}
		}
	})
}

func TestAddressRangesSayThatTheyAreSome(t *testing.T) {
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		for _, p := range s.Properties {
			text := p.Type == catalog.StringType || p.Type == catalog.ListType
			switch {
			case p.Format != "" && p.Format != catalog.CIDR && p.Format != catalog.VPCCIDR && p.Format.Example() == "":
				t.Errorf("%s has the format %q, which nobody knows", p.Key, p.Format)
			case p.Format != "" && !text:
				t.Errorf("%s has a format and is no text", p.Key)
			case p.Key == "cidr" && p.Format == "":
				t.Error("cidr takes any text")
			}
		}
	})
}
